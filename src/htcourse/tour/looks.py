"""The other themes and a large zoom: changed at once and kept."""

from htcourse.tour.driver import Driver


def walk(driver: Driver) -> None:
    """Show the lesson in every theme, then at 150 % zoom, and go back."""
    look = driver.program.look
    theme, zoom = look.theme_name, look.zoom
    driver.program.desk.navigator.show("lesson", driver.session().libraries[0].contents("en")[0].sections[1].id)
    for name in ("light", "dark", "contrast"):
        driver.program.choose_theme(name)
        driver.expect(look.theme.name == name, f"the theme {name} is shown")
        driver.picture(f"lesson-{name}")
    driver.program.choose_theme(theme)
    look.set_zoom(zoom * 1.5)
    driver.picture("lesson-larger")
    look.set_zoom(zoom)
    driver.settle()
