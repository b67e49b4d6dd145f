"""Phone and identity numbers are hidden, digit for digit, in what is shown without a key."""

import re

# The halves of an international prefix, separators between groups and full-width digits all occur in notices.
_DIGIT = r"[0-9０-９]"
_NUMBERS = re.compile(
    rf"(?<!{_DIGIT})(?:"
    rf"[1１][3-9３-９](?:[-－ ]?{_DIGIT}){{9}}"  # a mobile number
    rf"|[(（]?[0０]{_DIGIT}{{2,3}}[)）]?[-－— ]?{_DIGIT}{{7,8}}"  # a landline with its area code
    rf"|[1-9１-９]{_DIGIT}{{16}}[0-9０-９XxＸｘ]"  # an identity number of 18
    rf"|[1-9１-９]{_DIGIT}{{14}}"  # one of 15
    rf"|[48４８]00[-－ ]?{_DIGIT}{{3}}[-－ ]?{_DIGIT}{{4}}"  # a service number
    rf"|(?<=话[:：]){_DIGIT}{{7,8}}"  # a local number that says it is one
    rf")(?!{_DIGIT})"
)
_HIDDEN = re.compile(r"[0-9０-９XxＸｘ]")


def mask(text: str) -> str:
    """The text, as long as before, with the digits of phone and identity numbers as `*`."""
    return _NUMBERS.sub(lambda found: _HIDDEN.sub("*", found.group()), text)
