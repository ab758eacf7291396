// From a case to Twee and back, for every case that ships.

import Diagnostics
import Foundation
import Interchange
import TestSupport
import Testing
import VignetteLoader
