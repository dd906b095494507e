"""The style sheet of the windows: boxes and colours by object name and dynamic property; fonts come from `Look.font`.

`kind` names buttons and frames, `role` names labels. No rule is bare `QWidget`: it would paint over everything.
"""

from collections.abc import Callable, Mapping

_FRAMES = """
QMainWindow, QDialog, QWidget[kind="ground"] {{ background: {ground}; }}
QWidget[kind="page"] {{ background: {paper}; }}
QFrame[kind="bar"] {{ background: {ground}; border: none; border-bottom: {line1}px solid {line}; }}
QWidget[kind="head"] {{ background: {ground}; border: none; border-bottom: {line1}px solid {line}; }}
QFrame[kind="foot"] {{ background: {paper}; border: none; border-top: {line1}px solid {line}; }}
QFrame[kind="contents"] {{ background: {ground}; border: none; border-right: {line1}px solid {line}; }}
QFrame[kind="side"] {{ background: {ground}; border: none; border-left: {line1}px solid {line}; }}
QFrame[kind="card"] {{ background: {paper}; border: {line_width}px solid {line}; border-radius: {s10}px; }}
QFrame[kind="note"] {{ background: {ground}; border: {line_width}px solid {line}; border-radius: {s10}px; }}
QFrame[kind="entry"] {{ background: transparent; border: 1px solid transparent; border-radius: {s6}px; }}
QFrame[kind="entry-flashed"] {{ background: {select}; border: 1px solid {frame_edge}; border-radius: {s6}px; }}
QFrame[kind="rule"] {{ background: {line}; border: none; }}
QFrame[kind="soft"] {{ background: {soft}; border: {frame}px solid {accent}; border-radius: {s8}px; }}
QFrame[kind="callout"] {{ background: {soft}; border: {frame}px solid {accent};
    border-left: {s4}px solid {accent}; }}
QFrame[kind="band"] {{ background: {soft}; border: {frame}px solid {accent}; }}
QFrame[kind="good"] {{ background: {good_soft}; border: {frame}px solid {good}; border-radius: {s8}px; }}
QFrame[kind="warn"] {{ background: {warn_soft}; border: {frame}px solid {warn}; border-radius: {s8}px; }}
QFrame[kind="bad"] {{ background: {bad_soft}; border: {frame}px solid {bad}; border-radius: {s8}px; }}
QFrame[kind="law"] {{ background: {law_soft}; border: {frame}px solid {law}; border-radius: {s8}px; }}
QFrame[kind="palette"] {{ background: {paper}; border: {frame}px solid {line}; border-radius: {s12}px; }}
"""

_LABELS = """
QLabel {{ color: {ink}; background: transparent; }}
QLabel[role="muted"], QLabel[role="small"], QLabel[role="small-strong"], QLabel[role="table-head"],
QLabel[role="quiet-figure"] {{ color: {ink2}; }}
QLabel[role="caps"] {{ color: {accent}; }}
QLabel[role="good"] {{ color: {good}; }}
QLabel[role="warn"] {{ color: {warn}; }}
QLabel[role="bad"] {{ color: {bad}; }}
QLabel[role="law"] {{ color: {law}; }}
"""

_TAGS = """
QLabel[tag] {{ border-radius: {s6}px; padding: 0 {s8}px; min-height: {s22}px; max-height: {s22}px; }}
QLabel[tag="accent"] {{ color: {accent}; background: {select}; border: {frame}px solid {accent}; }}
QLabel[tag="good"] {{ color: {good}; background: {good_soft}; border: {frame}px solid {good}; }}
QLabel[tag="warn"] {{ color: {warn}; background: {warn_soft}; border: {frame}px solid {warn}; }}
QLabel[tag="bad"] {{ color: {bad}; background: {bad_soft}; border: {frame}px solid {bad}; }}
QLabel[tag="law"] {{ color: {law}; background: {law_soft}; border: {frame}px solid {law}; }}
QLabel[tag="quiet"] {{ color: {ink2}; background: {ground}; border: {frame}px solid {ink2}; }}
QLabel[tag="plain"] {{ color: {ink2}; background: transparent; border: {s1}px solid {line}; }}
QLabel[kind="cap"] {{ color: {ink2}; background: transparent; border: {line_width}px solid {line};
    border-radius: {s5}px; padding: 0 {s5}px; min-height: {s20}px; }}
QLabel[kind="cap-edge"] {{ color: {ink2}; background: {paper}; border: {line_width}px solid {edge};
    border-radius: {s5}px; padding: 0 {s5}px; min-height: {s20}px; }}
"""

_BUTTONS = """
QPushButton {{ color: {ink}; background: {paper}; border: {line_width}px solid {edge}; border-radius: {s8}px;
    min-height: {button}px; padding: 0 {s15}px; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed {{ background: {select}; }}
QPushButton:disabled {{ color: {disabled}; border: {line_width}px {disabled_line}; background: transparent; }}
QPushButton[kind="primary"] {{ color: {on_accent}; background: {accent}; border: {line_width}px solid {accent};
    padding: 0 {s18}px; }}
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed {{ background: {accent_pressed};
    border-color: {accent_pressed}; }}
QPushButton[kind="primary"]:disabled {{ color: {disabled}; background: {hover};
    border: {line_width}px {disabled_line}; }}
QPushButton[kind="danger"] {{ color: {bad}; border-color: {bad}; }}
QPushButton[kind="danger"]:hover {{ background: {bad_soft}; }}
QPushButton[kind="quiet"] {{ background: transparent; border: {line_width}px solid transparent; padding: 0 {s11}px; }}
QPushButton[kind="quiet"]:hover {{ background: {hover}; }}
QPushButton[kind="quiet"]:pressed {{ background: {select}; }}
QPushButton[kind="link"] {{ color: {accent}; background: transparent; border: none; padding: 0; text-align: left;
    min-height: {s32}px; }}
QPushButton[kind="fold"] {{ background: transparent; border: none; padding: 0; text-align: left;
    min-height: {s32}px; }}
QPushButton[kind="fold"]:hover {{ color: {accent}; }}
QPushButton[stands="row"] {{ text-align: left; min-height: {s26}px; padding-left: 0; }}
QPushButton[stands="left"] {{ text-align: left; }}
QPushButton[stands="choice"] {{ text-align: left; padding: 0 {s32}px 0 {s12}px; }}
QPushButton[kind="link"]:hover {{ color: {accent_pressed}; text-decoration: underline; }}
QPushButton[kind="tab"] {{ color: {ink2}; background: transparent; border: {frame}px solid transparent;
    padding: 0 {s12}px; min-height: {tab}px; }}
QPushButton[kind="tab"]:hover {{ background: {hover}; color: {ink}; }}
QPushButton[kind="tab"]:checked {{ background: {select}; color: {ink}; border-color: {accent}; }}
QPushButton[kind="segment"] {{ padding: 0 {s12}px; min-height: {segment}px; }}
QPushButton[kind="plain"]:checked, QPushButton[kind="segment"]:checked {{ background: {select};
    border-color: {accent}; }}
QPushButton[kind="tool"] {{ background: transparent; border: {frame}px solid transparent; padding: 0;
    min-width: {tool}px; max-width: {tool}px; min-height: {tool}px; max-height: {tool}px; }}
QPushButton[kind="tool"]:hover {{ background: {hover}; }}
QPushButton[kind="tool"]:pressed, QPushButton[kind="tool"]:checked {{ background: {select}; border-color: {accent}; }}
QPushButton[kind="tool"]:disabled {{ border: {frame}px solid transparent; }}
QPushButton, QCheckBox, QRadioButton, QComboBox {{ outline: none; }}
QPushButton::menu-indicator {{ image: none; width: 0; }}
QListView::indicator {{ width: {s18}px; height: {s18}px; }}
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QComboBox {{ color: {ink}; background: {paper};
    border: {line_width}px solid {edge}; border-radius: {s8}px; selection-background-color: {accent};
    selection-color: {on_accent}; placeholder-text-color: {disabled}; }}
QLineEdit, QSpinBox, QComboBox {{ min-height: {button}px; padding: 0 {s10}px; }}
QComboBox {{ padding: 0 {s10}px 0 {s12}px; combobox-popup: 0; }}
QPlainTextEdit, QTextEdit {{ padding: {s8}px {s8}px; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus {{ border-color: {accent}; }}
QLineEdit:disabled, QComboBox:disabled {{ color: {ink2}; background: {ground}; }}
QLineEdit[kind="bare"] {{ border: none; background: transparent; padding: 0; }}
QComboBox::drop-down {{ border: none; width: {s28}px; }}
QComboBox QFrame {{ background: {paper}; border: none; }}
QComboBox QAbstractItemView {{ color: {ink}; background: {paper}; border: {line_width}px solid {edge};
    border-radius: {s8}px; padding: {s4}px; outline: 0; }}
QTextBrowser[kind="part"] {{ border: none; background: transparent; padding: 0; border-radius: 0; }}
QCheckBox, QRadioButton {{ color: {ink}; spacing: {s8}px; min-height: {s32}px; background: transparent; }}
QProgressBar {{ background: {line}; border: none; border-radius: {s3}px; max-height: {s6}px; min-height: {s6}px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: {s3}px; }}
QListView, QListWidget, QTableView, QTreeView {{ color: {ink}; background: {paper}; border: none; outline: 0; }}
QTableView {{ gridline-color: {line}; }}
QTableView[kind="wide"] {{ selection-background-color: {paper}; selection-color: {ink}; }}
QListWidget {{ border: {line_width}px solid {edge}; border-radius: {s8}px; padding: {s2}px; }}
QListWidget::item {{ min-height: {s28}px; padding: 0 {s8}px; border-radius: {s6}px; }}
QListWidget::item:hover {{ background: {hover}; }}
QListWidget::item:selected {{ background: {select}; color: {ink}; border: {frame}px solid {accent}; }}
QListView[kind="contents-list"], QTreeView[kind="contents-list"] {{ background: {ground}; }}
QTreeView[kind="files"] {{ background: {ground}; }}
QTreeView[kind="files"]::item:selected {{ background: {select}; color: {ink}; border: {frame}px solid {accent};
    border-radius: {s6}px; }}
QTreeView[kind="files"]::branch:selected {{ background: {ground}; }}
QPlainTextEdit[kind="code"] {{ border: none; border-radius: 0; padding: {s8}px 0 0 0; }}
QSplitter::handle {{ background: {line}; }}
QTableCornerButton::section {{ background: {hover}; border: none; border-bottom: {line1}px solid {line}; }}
QHeaderView::section {{ color: {ink2}; background: {hover}; border: none; border-bottom: {line1}px solid {line};
    padding: {s6}px {s8}px; }}
QHeaderView::section:vertical {{ color: {ink}; background: {paper}; }}
QTableView[kind="wide"] QHeaderView::section:horizontal, QTableView[kind="wide"] QTableCornerButton::section,
QTableView[sum="true"] QHeaderView::section:vertical:last {{ background: {ground}; }}
QTableView[kind="wide"] QHeaderView::section:vertical {{ padding: 0 {s8}px; }}
QTableView[cells="ruled"] QHeaderView::section:vertical {{ border-right: {line1}px solid {line}; }}
"""

_REST = """
QScrollArea, QAbstractScrollArea[kind="plain"] {{ background: transparent; border: none; }}
QScrollArea > QWidget > QWidget[kind="clear"] {{ background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: {s14}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {s14}px; margin: 0; }}
QScrollBar::handle {{ background: {thumb}; border-radius: {s4}px; margin: {s3}px; }}
QScrollBar::handle:vertical {{ min-height: {s32}px; }}
QScrollBar::handle:horizontal {{ min-width: {s32}px; }}
QScrollBar::handle:hover {{ background: {edge}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; background: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
QMenu {{ color: {ink}; background: {paper}; border: {line_width}px solid {edge}; padding: {s6}px;
    border-radius: {s8}px; menu-scrollable: 1; }}
QMenu::item {{ min-height: {menu_row}px; padding: 0 {s28}px 0 {s12}px;
    border: {frame}px solid transparent; border-radius: {s6}px; }}
QMenu::item:selected {{ background: {select}; color: {ink}; border-color: {accent}; }}
QMenu::item:disabled {{ color: {ink2}; }}
QMenu::indicator {{ image: none; width: 0; }}
QMenu::icon {{ padding-left: {s10}px; }}
QMenu::separator {{ height: 1px; background: {line}; margin: {s6}px {s8}px; }}
QToolTip {{ color: {ink}; background: {paper}; border: 1px solid {edge}; padding: 3px; }}
"""


def style_sheet(colours: Mapping[str, str], px: Callable[[float], int], is_framed: bool, line_width: int) -> str:
    """Return the application's style sheet for a theme's colours under one zoom."""
    sizes = {f"s{n}": px(n) for n in range(1, 41)}
    width = px(line_width)
    frame = px(2) if is_framed else 0
    extra = {
        "line_width": width,
        "line1": px(1),
        "frame": frame,
        "disabled_line": f"dashed {colours['disabled']}" if is_framed else f"solid {colours['line']}",
        "frame_edge": colours["accent"] if is_framed else "transparent",
        "button": px(36) - 2 * width,
        "tab": px(34) - 2 * frame,
        "segment": px(34) - 2 * width,
        "menu_row": px(32) - 2 * frame,
        "tool": px(36) - 2 * frame,
    }
    template = _FRAMES + _LABELS + _TAGS + _BUTTONS + _FIELDS + _REST
    return template.format(**colours, **sizes, **extra)
