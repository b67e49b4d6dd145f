"""Chinese numerals, as school ordinals and editions are written."""

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
UNITS = {"十": 10, "百": 100, "千": 1000}
NUMERAL = "[0-9零〇○一二三四五六七八九十百千两]+"


def number_of(text: str) -> int | None:
    """The number that a numeral writes: 12, 十二, 一百零一, 一七一 (digit by digit); None if it is none."""
    if text.isascii() and text.isdecimal():
        return int(text)
    if not text or any(c not in DIGITS and c not in UNITS for c in text):
        return None
    if not any(c in UNITS for c in text):
        return int("".join(str(DIGITS[c]) for c in text))
    total, digit = 0, 0
    for c in text:
        if c in UNITS:
            total += (digit or 1) * UNITS[c]
            digit = 0
        else:
            digit = DIGITS[c]
    return total + digit


def numeral_of(number: int) -> str:
    """How a school writes its ordinal: 12 → 十二, 171 → 一七一."""
    digits = "零一二三四五六七八九"
    if number >= 100:
        return "".join(digits[int(c)] for c in str(number))
    tens, ones = divmod(number, 10)
    ten = "" if tens == 0 else "十" if tens == 1 else digits[tens] + "十"
    return ten + (digits[ones] if ones or not tens else "")


def is_spoken(text: str) -> bool:
    """Whether a numeral reads as an ordinal without 第: 八, 十二, 171, 一七一; 八一 and 五四 are dates, thus names."""
    if text.isascii():
        return text.isdecimal()
    return number_of(text) is not None and (len(text) != 2 or any(c in UNITS for c in text))
