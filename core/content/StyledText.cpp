#include "core/content/StyledText.h"

#include "core/content/LessonDocument.h"

#include <QHash>
#include <QRegularExpression>
#include <QUrl>

namespace wb::content {

using assessment::Text;

QString escapedText(QStringView text)
{
    return text.toString().toHtmlEscaped();
}

QString safeLink(const QString &href)
{
    if (href.size() > 2048)
        return {};
    const QUrl url(href, QUrl::StrictMode);
    const bool safe = url.isValid() && url.scheme() == QLatin1String("https") && !url.host().isEmpty() && url.userInfo().isEmpty();
    return safe ? QString::fromLatin1(url.toEncoded()) : QString();
}

QString entityText(const QString &entity)
{
    static const QHash<QString, char16_t> named{
        {QStringLiteral("amp"), u'&'},     {QStringLiteral("lt"), u'<'},      {QStringLiteral("gt"), u'>'},
        {QStringLiteral("quot"), u'"'},    {QStringLiteral("apos"), u'\''},   {QStringLiteral("nbsp"), u'\u00A0'},
        {QStringLiteral("copy"), u'©'},    {QStringLiteral("reg"), u'®'},     {QStringLiteral("trade"), u'™'},
        {QStringLiteral("euro"), u'€'},    {QStringLiteral("pound"), u'£'},   {QStringLiteral("sect"), u'§'},
        {QStringLiteral("para"), u'¶'},    {QStringLiteral("deg"), u'°'},     {QStringLiteral("plusmn"), u'±'},
        {QStringLiteral("times"), u'×'},   {QStringLiteral("divide"), u'÷'},  {QStringLiteral("frac12"), u'½'},
        {QStringLiteral("frac14"), u'¼'},  {QStringLiteral("frac34"), u'¾'},  {QStringLiteral("middot"), u'·'},
        {QStringLiteral("bull"), u'•'},    {QStringLiteral("hellip"), u'…'},  {QStringLiteral("ndash"), u'–'},
        {QStringLiteral("mdash"), u'—'},   {QStringLiteral("lsquo"), u'‘'},   {QStringLiteral("rsquo"), u'’'},
        {QStringLiteral("ldquo"), u'“'},   {QStringLiteral("rdquo"), u'”'},   {QStringLiteral("bdquo"), u'„'},
        {QStringLiteral("laquo"), u'«'},   {QStringLiteral("raquo"), u'»'},   {QStringLiteral("larr"), u'←'},
        {QStringLiteral("rarr"), u'→'},    {QStringLiteral("le"), u'≤'},      {QStringLiteral("ge"), u'≥'},
        {QStringLiteral("ne"), u'≠'},      {QStringLiteral("shy"), u'\u00AD'}, {QStringLiteral("thinsp"), u'\u2009'},
        {QStringLiteral("agrave"), u'à'},  {QStringLiteral("aacute"), u'á'},  {QStringLiteral("acirc"), u'â'},
        {QStringLiteral("auml"), u'ä'},    {QStringLiteral("Auml"), u'Ä'},    {QStringLiteral("aring"), u'å'},
        {QStringLiteral("aelig"), u'æ'},   {QStringLiteral("ccedil"), u'ç'},  {QStringLiteral("egrave"), u'è'},
        {QStringLiteral("eacute"), u'é'},  {QStringLiteral("Eacute"), u'É'},  {QStringLiteral("ecirc"), u'ê'},
        {QStringLiteral("euml"), u'ë'},    {QStringLiteral("igrave"), u'ì'},  {QStringLiteral("iacute"), u'í'},
        {QStringLiteral("icirc"), u'î'},   {QStringLiteral("iuml"), u'ï'},    {QStringLiteral("ntilde"), u'ñ'},
        {QStringLiteral("ograve"), u'ò'},  {QStringLiteral("oacute"), u'ó'},  {QStringLiteral("ocirc"), u'ô'},
        {QStringLiteral("ouml"), u'ö'},    {QStringLiteral("Ouml"), u'Ö'},    {QStringLiteral("oslash"), u'ø'},
        {QStringLiteral("szlig"), u'ß'},   {QStringLiteral("ugrave"), u'ù'},  {QStringLiteral("uacute"), u'ú'},
        {QStringLiteral("ucirc"), u'û'},   {QStringLiteral("uuml"), u'ü'},    {QStringLiteral("Uuml"), u'Ü'},
    };
    if (!entity.startsWith(u'&') || !entity.endsWith(u';'))
        return entity;
    const QString name = entity.mid(1, entity.size() - 2);
    if (name.startsWith(u'#')) {
        const bool hex = name.mid(1).startsWith(u'x', Qt::CaseInsensitive);
        bool ok = false;
        const uint code = name.mid(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
        const bool valid = ok && code >= 0x20 && code <= 0x10FFFF && !(code >= 0xD800 && code <= 0xDFFF) && !(code >= 0x7F && code < 0xA0);
        const char32_t point = valid ? code : 0xFFFD;
        return QString::fromUcs4(&point, 1);
    }
    const auto found = named.constFind(name);
    return found == named.constEnd() ? entity : QString(QChar(*found));
}

QString withoutTags(const QString &html)
{
    QString out;
    for (qsizetype i = 0; i < html.size(); ++i) {
        if (html[i] == u'<') {
            const bool comment = QStringView(html).sliced(i).startsWith(u"<!--");
            const qsizetype end = comment ? html.indexOf(QLatin1String("-->"), i) : html.indexOf(u'>', i);
            if (end < 0)
                return out + html.mid(i); // no tag after all
            static const QRegularExpression breaks(QStringLiteral("^</?(p|br|div|li|ul|ol|h[1-6]|tr|pre)\\b"),
                                                   QRegularExpression::CaseInsensitiveOption);
            if (breaks.match(html.mid(i, 12)).hasMatch() && !out.isEmpty() && !out.endsWith(u'\n'))
                out += u'\n';
            i = comment ? end + 2 : end;
        } else if (const qsizetype end = html[i] == u'&' ? html.indexOf(u';', i) : -1; end > i && end - i <= 10) {
            out += entityText(html.mid(i, end - i + 1));
            i = end;
        } else {
            out += html[i];
        }
    }
    return out.trimmed();
}

QString toStyledText(const Text &text)
{
    if (text.format == Text::Format::Markdown) {
        if (const auto lesson = parseLesson(text.text.toUtf8(), {})) {
            QStringList parts;
            for (const Block &block : lesson->blocks) {
                if (const auto *paragraph = std::get_if<Paragraph>(&block.content))
                    parts.append(paragraph->styled);
                else if (const auto *heading = std::get_if<Heading>(&block.content))
                    parts.append(QStringLiteral("<b>%1</b>").arg(escapedText(heading->text)));
                else if (const auto *code = std::get_if<Code>(&block.content))
                    parts.append(QStringLiteral("<code>%1</code>").arg(escapedText(code->text.trimmed()).replace(u'\n', QLatin1String("<br>"))));
                else if (const auto *list = std::get_if<ItemList>(&block.content)) {
                    for (const ListItem &item : list->items)
                        parts.append((item.ordered ? QStringLiteral("%1. ").arg(item.number) : QStringLiteral("• ")) + item.styled);
                } else if (const auto *quote = std::get_if<Quote>(&block.content))
                    parts.append(quote->paragraphs);
            }
            return parts.join(QLatin1String("<br>"));
        }
    }
    const QString plain = text.format == Text::Format::Html ? withoutTags(text.text) : text.text;
    return escapedText(plain).replace(u'\n', QLatin1String("<br>"));
}

QString toPlainText(const Text &text)
{
    switch (text.format) {
    case Text::Format::Html: return withoutTags(text.text);
    case Text::Format::Markdown: return withoutTags(toStyledText(text));
    case Text::Format::Moodle:
    case Text::Format::Plain: break;
    }
    return text.text;
}

} // namespace wb::content
