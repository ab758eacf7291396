// The folder that an export goes to.

import Canvas
import Reports
import Sheets

/// The choice of a folder for the exports.
struct ExportFolderScreen: NotebookPage {
  func sheet(_ page: Page, _ room: Notebook) -> Sheet {
    var sheet = Sheet(width: page.width)
    sheet.text("Which folder do exports go to?", style: .heading)
    sheet.gap()
    sheet.field(room.folder, glyphs: page.glyphs)
    sheet.gap()
    sheet.text("Left empty, they go to the folder in which dyad was started. No file is written over.", style: .muted)
    return sheet
  }

  mutating func type(_ key: Key, width: Int, _ room: inout Notebook) -> String? {
    room.typeFolder(key)
    return nil
  }
}
