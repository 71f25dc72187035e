pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// The tokens of the design: paper, ink and seals. Every colour, size and duration on a page comes from here.
QtObject {
    id: theme

    // "system", "light" or "dark"; set once by the app from the person's settings.
    property string mode: "system"
    // 1.0 to 2.0, set by the app from the person's settings.
    property real textScale: 1.0
    property bool reducedMotion: false
    // Device pixels to one of ours; the app sets that of the screen its window is on.
    property real pixelRatio: Qt.application.screens[0]?.devicePixelRatio ?? 1 // qmllint disable
    readonly property SystemPalette systemPalette: SystemPalette {}
    readonly property bool dark: mode === "dark" || (mode === "system" && systemPalette.window.hslLightness < 0.5)

    readonly property color paper: dark ? "#15151A" : "#FAF6EF"
    readonly property color surface: dark ? "#1D1D24" : "#FFFDF9"
    readonly property color sunken: dark ? "#111115" : "#F1EADF"
    readonly property color ink: dark ? "#F3EEE5" : "#1D1B22"
    readonly property color ink2: dark ? "#B9B2A8" : "#5A5562"
    readonly property color ink3: dark ? "#9A948C" : "#6A6470"
    readonly property color line: dark ? "#32313A" : "#E4DBCC"
    readonly property color seal: dark ? "#F07A62" : "#B93A26"
    readonly property color sealSoft: dark ? "#3A2320" : "#F6E3DC"
    readonly property color sealInk: dark ? "#1A0E0B" : "#FFF9F5"
    readonly property color blue: dark ? "#9CC0EC" : "#1F3F66"
    readonly property color blueSoft: dark ? "#1E2A38" : "#E2EAF2"
    readonly property color ok: dark ? "#7CC79C" : "#2B6E4A"
    readonly property color okSoft: dark ? "#1C3026" : "#E1EFE6"
    readonly property color warn: dark ? "#E3B45A" : "#8A5A00"
    readonly property color warnSoft: dark ? "#352B17" : "#F8EBCF"
    // The chip that is on: ink on paper turned round.
    readonly property color inverse: dark ? "#F3EEE5" : "#1D1B22"
    readonly property color inverseInk: dark ? "#15151A" : "#FFFDF9"
    readonly property color shadow: dark ? "#40000000" : "#14251A10"

    readonly property string serif: "Source Serif 4"
    readonly property string sans: "Inter"

    // Pixels.
    readonly property real h1: 28 * textScale
    readonly property real h2: 21 * textScale
    readonly property real h3: 17 * textScale
    readonly property real body: 15 * textScale
    readonly property real small: 13 * textScale
    readonly property real caption: 12 * textScale
    readonly property real overline: 11.5 * textScale
    readonly property real lesson: 17.5 * textScale
    readonly property real lessonLineHeight: 28 * textScale

    readonly property int space4: 4
    readonly property int space8: 8
    readonly property int space10: 10
    readonly property int space12: 12
    readonly property int space14: 14
    readonly property int space16: 16
    readonly property int space20: 20
    readonly property int space24: 24
    readonly property int space30: 30

    readonly property int radiusChip: 15
    readonly property int radiusControl: 12
    readonly property int radiusCard: 14
    readonly property int radiusTag: 6

    // Controls grow with the text, never below a fingertip.
    readonly property real button: Math.max(46, 46 * (0.5 + textScale / 2))
    readonly property real chip: 30 * (0.4 + 0.6 * textScale)
    readonly property real field: Math.max(46, 46 * (0.5 + textScale / 2))
    readonly property int navigation: 76
    readonly property int rail: 208
    readonly property int touchTarget: 44

    readonly property int motionShort: reducedMotion ? 0 : 120
    readonly property int motionPage: reducedMotion ? 0 : 220

    // Width in pixels from which a page has room for a second pane.
    readonly property int wideWidth: 760

    // The size, from `size` down to `least`, at which a line of a heading fits into so much width.
    function lineSize(line: string, size: real, width: real, least: real): real {
        if (width <= 0 || least >= size || line.length * size * 0.7 <= width) // no letters are so wide on average
            return size;
        if (!made.headingMetrics)
            made.headingMetrics = headingMetricsMaker.createObject(theme);
        const metrics = made.headingMetrics as FontMetrics;
        const needed = metrics.advanceWidth(line) / metrics.font.pixelSize * size;
        // Glyphs do not grow quite in step with their size.
        return Math.max(least, Math.min(size, 0.99 * size * width / needed));
    }
    // The same for a heading that may break between its words: none of them is broken.
    function headingSize(text: string, size: real, width: real): real {
        let longest = "";
        for (const word of text.split(" ")) {
            if (word.length > longest.length)
                longest = word;
        }
        return lineSize(longest, size, width, size / 2);
    }
    readonly property var made: ({}) // what is made when it is needed for the first time, and wakes no binding
    readonly property Component headingMetricsMaker: Component {
        FontMetrics {
            font.family: theme.serif
            font.weight: Font.DemiBold
            font.pixelSize: 100
        }
    }

    // The address of a tinted icon for Image.source.
    function icon(name: string, tint: color): string {
        return "image://wbicon/" + name + "?" + String(tint).replace("#", "");
    }
}
