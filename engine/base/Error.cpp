// SPDX-License-Identifier: MPL-2.0
#include "base/Error.h"

#include "base/Utf8.h"

namespace halls {

std::string toLine(const Error& error) {
    std::string line;
    for (const std::string* part : {&error.file, &error.place}) {
        if (!part->empty()) {
            line += printable(*part);
            line += ": ";
        }
    }
    return line + printable(error.detail);
}

bool isOfWriting(ErrorCode code) {
    switch (code) {
    case ErrorCode::Unwritable:
    case ErrorCode::DiskFull:
    case ErrorCode::OverQuota:
    case ErrorCode::ReadOnly:
    case ErrorCode::NotAllowed:
    case ErrorCode::NameTooLong:
    case ErrorCode::FileTooBig:
    case ErrorCode::AlreadyThere:
    case ErrorCode::DiskFailed:
        return true;
    default:
        return false;
    }
}

const char* codeName(ErrorCode code) {
    switch (code) {
    case ErrorCode::NotFound:
        return "not-found";
    case ErrorCode::Unreadable:
        return "unreadable";
    case ErrorCode::Unwritable:
        return "unwritable";
    case ErrorCode::DiskFull:
        return "disk-full";
    case ErrorCode::OverQuota:
        return "over-quota";
    case ErrorCode::ReadOnly:
        return "read-only";
    case ErrorCode::NotAllowed:
        return "not-allowed";
    case ErrorCode::NameTooLong:
        return "name-too-long";
    case ErrorCode::FileTooBig:
        return "file-too-big";
    case ErrorCode::AlreadyThere:
        return "already-there";
    case ErrorCode::DiskFailed:
        return "disk-failed";
    case ErrorCode::Damaged:
        return "damaged";
    case ErrorCode::Unsupported:
        return "unsupported";
    case ErrorCode::Invalid:
        return "invalid";
    case ErrorCode::OutsidePackage:
        return "outside-package";
    case ErrorCode::MissingPart:
        return "missing-part";
    case ErrorCode::TooLarge:
        return "too-large";
    case ErrorCode::TimedOut:
        return "timed-out";
    case ErrorCode::Crashed:
        return "crashed";
    case ErrorCode::Cancelled:
        return "cancelled";
    case ErrorCode::Conflict:
        return "conflict";
    case ErrorCode::InUse:
        return "in-use";
    case ErrorCode::NoMuseum:
        return "no-museum";
    case ErrorCode::NoGraphics:
        return "no-graphics";
    case ErrorCode::Failed:
        return "failed";
    }
    return "failed";
}

} // namespace halls
