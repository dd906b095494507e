"""The smallest real pictures, one dot each; what stands behind their end makes them others and is no damage."""

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082"
)
JPEG = bytes.fromhex(
    f"ffd8ffdb004300{'01' * 64}ffc0000b080001000101011100"
    f"ffc400140001{'00' * 16}ffc400141001{'00' * 16}ffda0008010100003f003fffd9"
)
