// SPDX-License-Identifier: MPL-2.0
#include "voices/SoundFile.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <sys/stat.h>

namespace halls::app {
namespace {

using namespace std::string_literals;

std::filesystem::path sound(const std::string& name, const std::string& bytes) {
    const auto folder = std::filesystem::path(HALLS_TEST_OUTPUT) / "sounds";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / name, std::ios::binary | std::ios::trunc) << bytes;
    return folder / name;
}

std::string atom(const std::string& type, const std::string& inside) {
    const std::size_t size = inside.size() + 8;
    std::string head;
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        head += static_cast<char>(size >> shift & 0xFFU);
    return head + type + inside;
}

TEST(SoundFile, TheFormatsOfARecordingArePlayed) {
    EXPECT_EQ(soundFormatOf("RIFF\x24\0\0\0WAVEfmt "s), "wav");
    EXPECT_EQ(soundFormatOf("OggS\0"s), "ogg");
    EXPECT_EQ(soundFormatOf("fLaC"), "flac");
    EXPECT_EQ(soundFormatOf("ID3\x04"), "mp3");
    EXPECT_EQ(soundFormatOf("\xFF\xFB\x90\x64"), "mp3");
    EXPECT_EQ(soundFormatOf("\xFF\xF1\x50\x80"), "aac");
    EXPECT_EQ(soundFormatOf("\x1A\x45\xDF\xA3"), "matroska");
    EXPECT_EQ(soundFormatOf("\0\0\0\x18"s + "ftypM4A "), "mov");
    EXPECT_TRUE(checkSound(sound("voice.ogg", "OggS and so on")));
    EXPECT_TRUE(checkSound(sound("voice.m4a", atom("ftyp", "M4A ") + atom("moov", atom("mvhd", "x")))));
}

/// Whatever its name is: what it says would be opened by the library that plays.
TEST(SoundFile, WhatNamesFilesOrAddressesIsNoSound) {
    for (const char* words :
         {"#EXTM3U\nhttp://127.0.0.1/x.mp3\n", "[playlist]\nFile1=http://127.0.0.1/\n", "http://127.0.0.1/x.mp3",
          "ffconcat version 1.0\nfile /etc/passwd\n", "concat:/etc/passwd|/etc/group", "<smil><body/></smil>",
          "<?xml version=\"1.0\"?><MPD/>", "v=0\no=- 0 0 IN IP4 127.0.0.1\n", "", "any sound"}) {
        const Status said = checkSound(sound("voice.ogg", words));
        ASSERT_FALSE(said) << words;
        EXPECT_EQ(said.error().code, ErrorCode::Unsupported) << words;
    }
    EXPECT_FALSE(checkSound(sound("voice.mov", atom("moov", atom("rmra", atom("rmda", "rdrf url http://127.0.0.1"))))));
    EXPECT_FALSE(
        checkSound(sound("voice.mov", atom("ftyp", "qt  ") + atom("free", "") + atom("moov", atom("rmra", "")))));
}

TEST(SoundFile, OnlyFilesAreOpened) {
    const auto folder = std::filesystem::path(HALLS_TEST_OUTPUT) / "sounds";
    std::filesystem::create_directories(folder);
    EXPECT_EQ(checkSound(folder).error().code, ErrorCode::Unreadable);
    EXPECT_EQ(checkSound(folder / "nowhere.ogg").error().code, ErrorCode::NotFound);
    const auto pipe = folder / "pipe.ogg";
    std::filesystem::remove(pipe);
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    EXPECT_EQ(checkSound(pipe).error().code, ErrorCode::Unreadable) << "and it does not wait for one who writes";
    EXPECT_FALSE(checkSound("/dev/zero"));
}

} // namespace
} // namespace halls::app
