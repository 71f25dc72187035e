// Private to core/credentials: the shape of Open Badges 3.0, Comprehensive Learner Record 2.0 and Open Badges 2.0 documents as
// tables. Facts from the data model chapters of the three 1EdTech specifications; says the same as their JSON Schemas (tests
// compare the two).
#pragma once

#include <QLatin1StringView>

#include <span>

namespace wb::credentials::schema {

enum class Kind {
    Text,
    Number,
    Boolean,
    DateTime, // text that RFC 3339 calls a date-time
    Date, // text, RFC 3339 full-date
    Language, // text, a BCP 47 tag
    Token, // text, a compact JWS
    Word, // text out of the vocabulary `of`, or an extension of it (ext:...)
    ClosedWord, // text out of the vocabulary `of`
    Types, // a list of text that holds one of the words of `of`
    Object, // of the class `of`
    Profile, // an address, or an object of the class Profile
    AnyOf, // an address, or an object of the class `of`
    PublishedOrAnyOf, // the same, where the address is no data URL
    Contexts, // the @context of the credential
    Identity, // Open Badges 2.0: an address or a hash
    HttpUrl, // text, an http or https address
};

enum class Count { One, Maybe, List, ListOfSome }; // 1, 0..1, 0..*, 1..*

struct Member {
    QLatin1StringView name;
    Kind kind;
    Count count = Count::Maybe;
    QLatin1StringView of = {};
};

struct Class {
    QLatin1StringView name;
    std::span<const Member> members;
    bool open = true; // may hold other members
};

[[nodiscard]] const Class *findClass(QLatin1StringView name);
// The words of a vocabulary, in no order.
[[nodiscard]] std::span<const QLatin1StringView> vocabulary(QLatin1StringView name);

} // namespace wb::credentials::schema
