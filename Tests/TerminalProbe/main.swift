import Canvas
print(Size.zero)
