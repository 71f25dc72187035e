// A lesson as a flat list of blocks, made to be shown by a list view: one block, one delegate.
// Fields named `styled` hold Qt StyledText of a safe subset: b, i, code, br and a with an https address; everything else in
// them is escaped. All other texts are plain.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

namespace wb::content {

struct Heading {
    int level = 1; // 1 to 6
    QString text;
    QString anchor; // unique in the lesson
};

struct Paragraph {
    QString styled;
};

// A picture of the pack. An empty path means that it is not shown, and `refusal` says why ("remote", "outside", "unknown").
struct Image {
    QString path;
    QString alt;
    QString caption;
    QString refusal;
};

// As Image, for sound and film.
struct Media {
    enum class Kind { Audio, Video };
    Kind kind = Kind::Audio;
    QString path;
    QString title;
    QString refusal;
};

struct Table {
    enum class Alignment { Start, Center, End };
    QStringList header; // styled
    QList<QStringList> rows; // styled, each as long as the header
    QList<Alignment> alignments;
};

// A GitHub alert: "> [!TIP] Title".
struct Callout {
    enum class Kind { Note, Tip, Important, Warning, Caution };
    Kind kind = Kind::Note;
    QString title; // empty: the view names the kind
    QStringList paragraphs; // styled
};

struct ListItem {
    int depth = 0; // 0 is the outermost list
    bool ordered = false;
    int number = 0;         // of an ordered item
    bool continued = false; // goes on after a picture: no marker
    QString styled;
};

struct ItemList {
    QList<ListItem> items;
};

struct Code {
    QString language;
    QString text;
};

struct Quote {
    QStringList paragraphs; // styled
};

struct Divider {
};

struct Block {
    // Made from the block's own content, so that it stays when other blocks come or go: a place to come back to.
    QString id;
    std::variant<Heading, Paragraph, Image, Media, Table, Callout, ItemList, Code, Quote, Divider> content;
};

} // namespace wb::content
