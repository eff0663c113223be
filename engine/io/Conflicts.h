// SPDX-License-Identifier: MPL-2.0
#pragma once

// Two people changed one file: what of both can stand together, and what differs.

#include "io/Reading.h"
#include "io/SchemaCheck.h"

#include <memory>

namespace halls::io {

/// What somebody else wrote meanwhile, of the format that this program writes. Null: it is no file of this kind.
std::shared_ptr<const Document> theirDocument(const FileRef& name, Schema schema, const std::string& bytes);

/// `theirs` with what `mine` changed of `base`: what only they changed stays theirs, what both changed is mine. List
/// items are paired by "id"; other lists that both changed are mine as a whole.
Json reconciled(const Json& base, const Json& theirs, const Json& mine);

/// Whether both changed one thing, each in another way: then reconciled() has to choose, and a person is asked.
bool collide(const Json& base, const Json& theirs, const Json& mine);

/// Where two versions differ in meaning, in the order of `mine`: not where one leaves out what the other says by its
/// default, and not where a number is written in another way.
std::vector<Difference> differencesOf(Schema schema, const Json& theirs, const Json& mine);

/// The whole of it, to be shown. `theirs` null: it cannot be read.
Conflict conflictOf(const FileRef& name, Schema schema, const std::string& bytes, const Document* theirs,
                    const Json& mine);

} // namespace halls::io
