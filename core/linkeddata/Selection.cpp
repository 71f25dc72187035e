#include "core/linkeddata/Selection.h"

#include "core/linkeddata/Expander.h"
#include "core/linkeddata/Iri.h"

#include <QJsonArray>

#include <map>

namespace wb::linkeddata {

namespace {

// What JSON pointers choose below one value.
struct Choice {
    bool isWhole = false;
    std::map<QString, Choice> members;
    QString pointer; // that led here, for errors
};

Result<QStringList> steps(const QString &pointer)
{
    if (pointer.isEmpty())
        return QStringList();
    if (!pointer.startsWith(QLatin1Char('/')))
        return failure(ErrorCode::MalformedDocument, pointer);
    QStringList parts = pointer.sliced(1).split(QLatin1Char('/'));
    for (QString &part : parts)
        part.replace(QStringLiteral("~1"), QStringLiteral("/")).replace(QStringLiteral("~0"), QStringLiteral("~"));
    return parts;
}

Result<QJsonValue> select(const QJsonValue &value, const Choice &choice);

// Section 3.4.12: what is told of every object on the way.
QJsonObject initialSelection(const QJsonObject &object)
{
    QJsonObject selection;
    for (const auto name : { QLatin1StringView("id"), QLatin1StringView("@id") }) {
        const QJsonValue id = object.value(name);
        if (id.isString() && !id.toString().startsWith(QLatin1String("_:")))
            selection.insert(name, id);
    }
    for (const auto name : { QLatin1StringView("type"), QLatin1StringView("@type") }) {
        if (object.contains(name))
            selection.insert(name, object.value(name));
    }
    return selection;
}

Result<QJsonValue> selectItems(const QJsonArray &array, const Choice &choice)
{
    std::map<int, const Choice *> items; // in order of their numbers
    for (const auto &[name, inner] : choice.members) {
        bool isNumber = false;
        const int index = name.toInt(&isNumber);
        if (!isNumber || index < 0 || index >= array.size() || QString::number(index) != name)
            return failure(ErrorCode::NotFound, inner.pointer);
        items[index] = &inner;
    }
    QJsonArray selection;
    for (const auto &[index, inner] : items) {
        WB_TRY(const QJsonValue item, select(array.at(index), *inner));
        selection.append(item);
    }
    return selection;
}

Result<QJsonValue> select(const QJsonValue &value, const Choice &choice)
{
    if (choice.isWhole)
        return value;
    if (value.isArray())
        return selectItems(value.toArray(), choice);
    const QJsonObject object = value.toObject();
    QJsonObject selection = initialSelection(object);
    for (const auto &[name, inner] : choice.members) {
        if (!object.contains(name))
            return failure(ErrorCode::NotFound, inner.pointer);
        WB_TRY(const QJsonValue member, select(object.value(name), inner));
        selection.insert(name, member);
    }
    return selection;
}

// True if every node below has a name of its own.
bool isNamed(const Arena &arena, const Node *expanded)
{
    if (expanded->isString())
        return !isBlankNodeLabel(expanded->string());
    for (const Node *item : expanded->list()) {
        if (!isNamed(arena, item))
            return false;
    }
    if (!expanded->isObject() || arena.find(expanded, "@value"))
        return true;
    const bool isNode = !arena.find(expanded, "@list");
    if (isNode && !arena.find(expanded, "@id"))
        return false;
    for (const Member &member : expanded->entries()) {
        if (member.name == "@reverse") {
            for (const Member &inner : member.value->entries()) {
                if (!isNamed(arena, inner.value))
                    return false;
            }
        } else if (member.name != "@index" && !isNamed(arena, member.value)) {
            return false;
        }
    }
    return true;
}

// Gives each node of `document` a name, in place.
void nameNodes(Arena &arena, Node *document, const ContextTable &contexts)
{
    int names = 0;
    Expander expander(contexts, {}, true, arena);
    expander.onNode = [&](const Node *source, const Node *expanded) {
        auto *object = const_cast<Node *>(source); // ours: it lies in the arena
        const Node *id = arena.find(expanded, "@id");
        if (!id) {
            arena.add(object, "@id", arena.text(arena.join(skolemPrefix, arena.keep('_' + std::to_string(names++)))));
        } else if (id->isString() && isBlankNodeLabel(id->string())) {
            const auto name = arena.join(skolemPrefix, id->string().substr(2));
            for (const Member &member : object->entries()) {
                if (member.value->is(id->string()))
                    arena.set(object, member.name, arena.text(name));
            }
        }
    };
    (void)expander.run(document, nullptr);
}

} // namespace

Result<QJsonObject> skolemize(const QJsonObject &document, const ContextTable &contexts)
{
    try {
        Arena arena;
        WB_TRY(Node *const named, arena.fromJson(document));
        nameNodes(arena, named, contexts);
        Expander again(contexts, {}, true, arena);
        if (!isNamed(arena, again.run(named, nullptr)))
            return failure(ErrorCode::UnsupportedFormat, QStringLiteral("a node that the document does not show"));
        return toJson(named).toObject();
    } catch (const Failure &error) {
        return error.value();
    }
}

Result<QJsonObject> selectByPointers(const QJsonObject &document, const QStringList &pointers)
{
    if (pointers.isEmpty())
        return QJsonObject();
    Choice choice;
    for (const QString &pointer : pointers) {
        WB_TRY(const QStringList path, steps(pointer));
        Choice *at = &choice;
        for (const QString &step : path) {
            at = &at->members[step];
            at->pointer = pointer;
        }
        at->isWhole = true;
    }
    WB_TRY(const QJsonValue selected, select(document, choice));
    QJsonObject selection = selected.toObject();
    if (document.contains(QLatin1StringView("@context")))
        selection.insert(QLatin1StringView("@context"), document.value(QLatin1StringView("@context")));
    return selection;
}

} // namespace wb::linkeddata
