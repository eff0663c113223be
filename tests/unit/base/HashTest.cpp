// SPDX-License-Identifier: MPL-2.0
#include "base/Hash.h"

#include <gtest/gtest.h>

namespace halls {
namespace {

// FIPS 180-4, examples of the Secure Hash Standard.
TEST(Hash, sha256HasTheValuesOfTheStandard) {
    EXPECT_EQ(sha256Hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256Hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST(Hash, sha256OfPiecesIsThatOfTheWhole) {
    const std::string text = "the museum of Mosul";
    const auto bytes = std::as_bytes(std::span(text));
    Sha256 pieces;
    pieces.add(bytes.first(5));
    pieces.add({});
    pieces.add(bytes.subspan(5));
    const Digest digest = pieces.finish();
    EXPECT_EQ(digest, sha256(bytes));
    EXPECT_EQ(hex(digest), sha256Hex(text));
    EXPECT_NE(digest, Digest{});
}

TEST(Hash, fastHashDependsOnBytesAndSeed) {
    EXPECT_EQ(fastHash("museum"), fastHash("museum"));
    EXPECT_NE(fastHash("museum"), fastHash("museun"));
    EXPECT_NE(fastHash("museum"), fastHash("museum", 1));
    EXPECT_EQ(fastHash(""), 0x2D06800538D394C2U); // XXH3_64bits of nothing, as xxHash's own tests have it
}

TEST(Hash, hexHasSixteenDigits) {
    EXPECT_EQ(hex(0), "0000000000000000");
    EXPECT_EQ(hex(0xABCDEF), "0000000000abcdef");
}

} // namespace
} // namespace halls
