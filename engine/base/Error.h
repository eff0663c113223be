// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

namespace halls {

/// What kind of trouble it is: for the reaction and for the translated sentence. The words in `detail` are for the log.
enum class ErrorCode {
    NotFound,       ///< the file or folder does not exist
    Unreadable,     ///< it exists but cannot be read (rights, a folder where a file should be, I/O)
    Unwritable,     ///< cannot be written, for a cause that `detail` names and none of the next eight is
    DiskFull,       ///< no room is left where it is to be written
    OverQuota,      ///< whoever writes has no room left there, others may
    ReadOnly,       ///< the disk takes no changes at all
    NotAllowed,     ///< the file or its folder may not be written to
    NameTooLong,    ///< the disk takes no name, or no path, of this length
    FileTooBig,     ///< the disk takes no file of this size
    AlreadyThere,   ///< there is something of this name already, which is not replaced
    DiskFailed,     ///< the disk itself reports an error of input or output
    Damaged,        ///< truncated, checksum wrong, not what its name says
    Unsupported,    ///< well-formed, but needs something that we do not have; `detail` names it
    Invalid,        ///< readable, but breaks the rules of the format
    OutsidePackage, ///< a path that leaves the package or the assets folder
    MissingPart,    ///< a file that this file needs is not there
    TooLarge,       ///< over a stated limit, refused before memory was taken
    TimedOut,       ///< took longer than allowed
    Crashed,        ///< the import process ended by a signal
    Cancelled,      ///< the user said so: shown nowhere as an error
    Conflict,       ///< somebody else changed it since it was read
    InUse,          ///< somebody else is changing it; `detail` says who
    NoMuseum,       ///< a folder, but none with a museum in it; `detail` says what can be opened instead
    NoGraphics,     ///< the machine cannot (no OpenGL 4.1, say)
    Failed,         ///< anything else
};

/// A failure of the world. Which file, where in it, what is wrong: in that order it is printed on one line.
struct Error {
    ErrorCode code = ErrorCode::Failed;
    std::string file;   ///< path as the user knows it; empty when no file is concerned
    std::string place;  ///< JSON pointer, byte offset ("byte 1024") or line; empty: the whole file
    std::string detail; ///< the cause, in plain English, without trailing full stop
};

/// "file: place: detail", leaving out what is empty.
std::string toLine(const Error& error);

/// Whether the code says that something could not be written: Unwritable or one of the eight behind it. What makes one
/// of them of what the system says is base/Trouble.h.
bool isOfWriting(ErrorCode code);

/// Stable lower-case word for machine-readable output, "not-found".
const char* codeName(ErrorCode code);

} // namespace halls
