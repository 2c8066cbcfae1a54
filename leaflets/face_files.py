"""Where the faces are that leaflets are set in, for those who set them and those who compare with them."""

from __future__ import annotations

from pathlib import Path

import leaflets

_PACKAGE = Path(leaflets.__file__).parent
#: Where the faces are: within the package where it is installed, else in the repository.
FOLDER = next(folder for folder in (_PACKAGE / "fonts", _PACKAGE.parent / "fonts") if folder.is_dir())
