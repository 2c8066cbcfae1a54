"""What is typed of a picture."""

from __future__ import annotations

import pytest
from drawn_pictures import STARTER

from leaflets.content.picture_fields import PictureName, Pictures, Shown
from leaflets.faults import Unfit
from leaflets.words import Words

NAMES = [
    ("exercises/neck-turn.jpg", "exercises/neck-turn.jpg"),
    (" neck.jpg ", "neck.jpg"),
    ("pictures/neck.jpg", "neck.jpg"),
    ("data/pictures/neck.jpg", "neck.jpg"),
    ("./neck.jpg", "neck.jpg"),
    (r"exercises\neck.jpg", "exercises/neck.jpg"),
    (r"data\pictures\neck.jpg", "neck.jpg"),
    ("My holiday (2).jpg", "My holiday (2).jpg"),
    ("pictures.jpg", "pictures.jpg"),
]


@pytest.mark.parametrize(("typed", "name"), NAMES)
def test_the_name_of_a_file(typed: str, name: str) -> None:
    """Below the folder of pictures, which may be typed as well."""
    assert PictureName.typed(Words(typed)) == name


ELSEWHERE = [
    ("/home/ann/neck.jpg", "outside", "type: neck.jpg"),
    (r"C:\Users\Ann\neck.jpg", "outside", "type: neck.jpg"),
    ("../secret.jpg", "outside", "type: secret.jpg"),
    ("a/../../secret.jpg", "outside", "type: secret.jpg"),
    ("~/neck.jpg", "outside", "type: neck.jpg"),
    ("file:///c:/neck.jpg", "outside", "type: neck.jpg"),
    ("https://example.org/neck.jpg", "is a web address", "type the name of its file"),
    ("www.example.org/neck.jpg", "is a web address", "type the name of its file"),
]


@pytest.mark.parametrize(("typed", "message", "cure"), ELSEWHERE)
def test_a_place_that_is_none_of_the_folder(typed: str, message: str, cure: str) -> None:
    """Nothing outside the data folder is opened."""
    with pytest.raises(Unfit) as unfit:
        PictureName.typed(Words(typed))
    assert message in unfit.value.problem.message
    assert cure in unfit.value.problem.cure


SHOWS = [
    ("A hand on a shoulder", "A hand on a shoulder"),
    ("Photography club on a walk", "Photography club on a walk"),
    ("The picture frame falls", "The picture frame falls"),
    ("A  person\nturning", "A person turning"),
    ("Image: a hand", None),
]


@pytest.mark.parametrize(("typed", "shown"), SHOWS)
def test_what_a_picture_shows(typed: str, shown: str | None) -> None:
    """Any words but such as tell nothing."""
    assert Shown.typed(Words(typed)) == (shown or typed)


NOTHING = [
    ("Picture of a hand", "Type: shows: A hand"),
    ("A photograph showing Ann", "Type: shows: Ann"),
    ("this is an image of the house", "Type: shows: The house"),
    ("neck.jpg", "A hand on a shoulder"),
    ("IMG_2034", "A hand on a shoulder"),
    ("picture", "A hand on a shoulder"),
    ("an image.", "A hand on a shoulder"),
    ("QR code for our page", "the press makes a code of it"),
]


@pytest.mark.parametrize(("typed", "cure"), NOTHING)
def test_words_that_tell_nothing(typed: str, cure: str) -> None:
    """With what to type, the rest of the words where there are any."""
    with pytest.raises(Unfit) as unfit:
        Shown.typed(Words(typed))
    assert cure in unfit.value.problem.cure


def test_many_words_are_told() -> None:
    """More than are easy to listen to."""
    (told,) = Shown.typed(Words("a hand and " * 12)).remarks()
    assert told.message == "‘shows’ has 131 letters; up to 125 are easy to listen to"
    assert list(Shown.typed(Words("a" * 125)).remarks()) == []


def test_where_there_are_no_pictures() -> None:
    """There is none of any name."""
    with pytest.raises(LookupError):
        Pictures().find(PictureName(STARTER))
