<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>AboutSettings</name>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>A Wanderbuch was the book a travelling craftsman carried from town to town. Each master wrote in what he had learnt there and pressed a seal under it. It worked without asking anybody far away.</source>
        <translation>Ein Wanderbuch trug, wer im Handwerk auf Wanderschaft war, von Stadt zu Stadt. In jeder Werkstatt wurde eingetragen, was dort gelernt war, und ein Siegel darunter gedrückt. Es galt, ohne dass man weit weg nachfragen musste.</translation>
    </message>
    <message>
        <source>It tells nobody about you</source>
        <translation>Es erzählt niemandem von dir</translation>
    </message>
    <message>
        <source>No account, no telemetry, no crash reports, no advertising. It asks the providers you added for news; what is yours is encrypted on this device and leaves it only where you said so.</source>
        <translation>Kein Konto, keine Telemetrie, keine Absturzberichte, keine Werbung. Bei den Anbietern, die du hinzugefügt hast, fragt es nach Neuem; was dir gehört, liegt verschlüsselt auf diesem Gerät und verlässt es nur, wo du es gesagt hast.</translation>
    </message>
    <message>
        <source>What it is made of</source>
        <translation>Woraus es besteht</translation>
    </message>
    <message>
        <source>The app itself: Apache License 2.0</source>
        <translation>Die App selbst: Apache-Lizenz 2.0</translation>
    </message>
    <message>
        <source>Wanderbuch sample library</source>
        <translation>Beispielbibliothek von Wanderbuch</translation>
    </message>
    <message>
        <source>Modules, pathways and drawings: Creative Commons Attribution 4.0 (CC BY 4.0)</source>
        <translation>Module, Lernpfade und Zeichnungen: Creative Commons Namensnennung 4.0 (CC BY 4.0)</translation>
    </message>
    <message>
        <source>This service uses the ESCO classification of the European Commission.</source>
        <translation>Dieser Dienst verwendet die ESCO-Klassifikation der Europäischen Kommission.</translation>
    </message>
    <message>
        <source>Font: SIL Open Font License 1.1</source>
        <translation>Schrift: SIL Open Font License 1.1</translation>
    </message>
    <message>
        <source>Contexts of linked data</source>
        <translation>Kontexte verknüpfter Daten</translation>
    </message>
    <message>
        <source>What the words of credentials mean: W3C Software and Document License, BSD 3-Clause and MIT</source>
        <translation>Was die Wörter von Nachweisen bedeuten: W3C Software and Document License, BSD 3-Clause und MIT</translation>
    </message>
    <message>
        <source>The system&apos;s keychain: BSD 3-Clause License</source>
        <translation>Der Schlüsselbund des Systems: BSD-3-Clause-Lizenz</translation>
    </message>
    <message>
        <source>QR codes: Apache License 2.0</source>
        <translation>QR-Codes: Apache-Lizenz 2.0</translation>
    </message>
    <message>
        <source>Compression: zlib License</source>
        <translation>Komprimierung: zlib-Lizenz</translation>
    </message>
    <message>
        <source>Icons: ISC License</source>
        <translation>Symbole: ISC-Lizenz</translation>
    </message>
    <message>
        <source>Window, pages and pictures: GNU LGPL 3, linked dynamically</source>
        <translation>Fenster, Seiten und Bilder: GNU LGPL 3, dynamisch gebunden</translation>
    </message>
    <message>
        <source>Encryption: ISC License</source>
        <translation>Verschlüsselung: ISC-Lizenz</translation>
    </message>
    <message>
        <source>Certificates: Apache License 2.0</source>
        <translation>Zertifikate: Apache-Lizenz 2.0</translation>
    </message>
    <message>
        <source>Databases: public domain</source>
        <translation>Datenbanken: gemeinfrei</translation>
    </message>
    <message>
        <source>Course packs: BSD 3-Clause License</source>
        <translation>Kurspakete: BSD-Lizenz mit drei Klauseln</translation>
    </message>
    <message>
        <source>Lessons in Markdown: MIT License</source>
        <translation>Lektionen in Markdown: MIT-Lizenz</translation>
    </message>
    <message>
        <source>Errors as values: CC0 1.0</source>
        <translation>Fehler als Werte: CC0 1.0</translation>
    </message>
</context>
<context>
    <name>ActiveFilters</name>
    <message>
        <source>Take away the filter %1</source>
        <translation>Filter %1 wegnehmen</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle löschen</translation>
    </message>
</context>
<context>
    <name>AddDevicePage</name>
    <message>
        <source>Add a device</source>
        <translation>Gerät hinzufügen</translation>
    </message>
    <message>
        <source>%1 asks to join</source>
        <translation>%1 möchte dazukommen</translation>
    </message>
    <message>
        <source>It has to show the same eight characters. If it shows others, or you did not ask, somebody else saw your code.</source>
        <translation>Es muss dieselben acht Zeichen zeigen. Zeigt es andere, oder hast du gar nicht gefragt, dann hat jemand anders deinen Code gesehen.</translation>
    </message>
    <message>
        <source>The same: let it in</source>
        <translation>Dieselben: hereinlassen</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>%1 belongs to you now</source>
        <translation>%1 gehört jetzt dazu</translation>
    </message>
    <message>
        <source>It takes in all that is here the next time it looks. Leave both open for a moment, or carry the stick over once more.</source>
        <translation>Beim nächsten Nachsehen übernimmt es alles, was hier ist. Lass beide einen Augenblick offen, oder trag den Stick noch einmal hinüber.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Add another one</source>
        <translation>Noch eines hinzufügen</translation>
    </message>
</context>
<context>
    <name>AddPage</name>
    <message>
        <source>Add a provider</source>
        <translation>Einen Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>Scan a provider&apos;s code</source>
        <translation>Den Code eines Anbieters scannen</translation>
    </message>
</context>
<context>
    <name>AddSheet</name>
    <message>
        <source>Add credentials</source>
        <translation>Nachweise hinzufügen</translation>
    </message>
    <message>
        <source>From files</source>
        <translation>Aus Dateien</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Aus der Zwischenablage</translation>
    </message>
    <message>
        <source>The text you copied</source>
        <translation>Der Text, den du kopiert hast</translation>
    </message>
    <message>
        <source>Nothing was copied yet</source>
        <translation>Noch nichts kopiert</translation>
    </message>
    <message>
        <source>You can also drop files anywhere on this page. Every file is kept as it came.</source>
        <translation>Du kannst Dateien auch auf diese Seite ziehen. Jede Datei bleibt, wie sie kam.</translation>
    </message>
    <message>
        <source>European Digital Credentials, Open Badges and others, also pictures with a badge or QR codes in them</source>
        <translation>European Digital Credentials, Open Badges und andere, auch Bilder mit einem Badge oder QR-Codes darin</translation>
    </message>
    <message>
        <source>From QR codes</source>
        <translation>Aus QR-Codes</translation>
    </message>
    <message>
        <source>With the camera; checked first, then kept if you like</source>
        <translation>Mit der Kamera; erst geprüft, dann aufgehoben, wenn du willst</translation>
    </message>
    <message>
        <source>From a badge host</source>
        <translation>Von einem Badge-Dienst</translation>
    </message>
    <message>
        <source>Where your Open Badges lie: log in once, and new ones come by themselves</source>
        <translation>Wo deine Open Badges liegen: einmal anmelden, dann kommen neue von selbst</translation>
    </message>
</context>
<context>
    <name>AddStart</name>
    <message>
        <source>The provider&apos;s folder</source>
        <translation>Der Ordner des Anbieters</translation>
    </message>
    <message>
        <source>A picture with the provider&apos;s code</source>
        <translation>Ein Bild mit dem Code des Anbieters</translation>
    </message>
    <message>
        <source>First you see who it is. Nothing is added before you say so.</source>
        <translation>Zuerst siehst du, wer es ist. Hinzugefügt wird erst, wenn du es sagst.</translation>
    </message>
    <message>
        <source>Address or link of the provider</source>
        <translation>Adresse oder Link des Anbieters</translation>
    </message>
    <message>
        <source>school.example</source>
        <translation>schule.example</translation>
    </message>
    <message>
        <source>See who is there</source>
        <translation>Nachsehen, wer da ist</translation>
    </message>
    <message>
        <source>Stop looking</source>
        <translation>Nicht weiter suchen</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>Sieht nach bei %1</translation>
    </message>
    <message>
        <source>Looking for a code in the picture</source>
        <translation>Sucht einen Code im Bild</translation>
    </message>
    <message>
        <source>Paste what you copied</source>
        <translation>Einfügen, was du kopiert hast</translation>
    </message>
    <message>
        <source>A link, an address, or a picture of a code</source>
        <translation>Ein Link, eine Adresse oder das Bild eines Codes</translation>
    </message>
    <message>
        <source>From a picture of a code</source>
        <translation>Aus dem Bild eines Codes</translation>
    </message>
    <message>
        <source>A photo or a screenshot of the provider&apos;s QR code</source>
        <translation>Ein Foto oder Bildschirmfoto vom QR-Code des Anbieters</translation>
    </message>
    <message>
        <source>From a folder</source>
        <translation>Aus einem Ordner</translation>
    </message>
    <message>
        <source>On a stick, a shared drive, or one that is kept in step with another device</source>
        <translation>Auf einem Stick, einem geteilten Laufwerk oder einer, der mit einem anderen Gerät abgeglichen wird</translation>
    </message>
    <message>
        <source>Hold the camera over the provider&apos;s code until it fills about half of the picture.</source>
        <translation>Halte die Kamera über den Code des Anbieters, bis er etwa das halbe Bild füllt.</translation>
    </message>
    <message>
        <source>Scan a code</source>
        <translation>Einen Code scannen</translation>
    </message>
    <message>
        <source>With the camera of this device</source>
        <translation>Mit der Kamera dieses Geräts</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.gif)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp *.gif)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>AppearanceSettings</name>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Follows the light or dark of this device</source>
        <translation>Hell oder dunkel wie dieses Gerät</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 Prozent</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Pages change at once instead of sliding</source>
        <translation>Seiten wechseln sofort, statt zu gleiten</translation>
    </message>
</context>
<context>
    <name>ArrivalsCard</name>
    <message numerus="yes">
        <source>%n credential(s) came for you</source>
        <translation>
            <numerusform>%n Nachweis ist für dich gekommen</numerusform>
            <numerusform>%n Nachweise sind für dich gekommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked already; you decide what is kept</source>
        <translation>Schon geprüft; du entscheidest, was du behältst</translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) came from your hosts</source>
        <translation>
            <numerusform>%n Badge ist von deinen Badge-Diensten gekommen</numerusform>
            <numerusform>%n Badges sind von deinen Badge-Diensten gekommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Asking</source>
        <translation>Es wird gefragt</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Jetzt fragen</translation>
    </message>
</context>
<context>
    <name>BackupFacts</name>
    <message>
        <source>Made on %1</source>
        <translation>Erstellt am %1</translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s)</source>
        <translation>
            <numerusform>%n Nachweis</numerusform>
            <numerusform>%n Nachweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of learning</source>
        <translation>
            <numerusform>%n Lernschritt</numerusform>
            <numerusform>%n Lernschritte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupProblem</name>
    <message numerus="yes">
        <source>Wait %n second(s), then try again.</source>
        <translation>
            <numerusform>Warte eine Sekunde und versuche es dann noch einmal.</numerusform>
            <numerusform>Warte %n Sekunden und versuche es dann noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup was not made</source>
        <translation>Die Sicherung wurde nicht erstellt</translation>
    </message>
    <message>
        <source>The backup was not opened</source>
        <translation>Die Sicherung wurde nicht geöffnet</translation>
    </message>
    <message>
        <source>The backup was not restored</source>
        <translation>Die Sicherung wurde nicht eingespielt</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The passphrase does not fit</source>
        <translation>Die Passphrase passt nicht</translation>
    </message>
    <message>
        <source>Capital letters and spaces count. Try again.</source>
        <translation>Groß- und Kleinschreibung und Leerzeichen zählen. Versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Too many attempts</source>
        <translation>Zu viele Versuche</translation>
    </message>
    <message>
        <source>This is not a backup</source>
        <translation>Das ist keine Sicherung</translation>
    </message>
    <message>
        <source>Choose a file that ends in .wbbackup.</source>
        <translation>Wähle eine Datei, die auf .wbbackup endet.</translation>
    </message>
    <message>
        <source>Made by a newer Wanderbuch</source>
        <translation>Von einem neueren Wanderbuch erstellt</translation>
    </message>
    <message>
        <source>Update the app on this device, then try again.</source>
        <translation>Aktualisiere die App auf diesem Gerät und versuche es dann noch einmal.</translation>
    </message>
    <message>
        <source>The backup is damaged</source>
        <translation>Die Sicherung ist beschädigt</translation>
    </message>
    <message>
        <source>It was changed or cut off after it was written. Take another copy of it, or an older backup. Nothing was changed here.</source>
        <translation>Sie wurde nach dem Schreiben verändert oder abgeschnitten. Nimm eine andere Kopie oder eine ältere Sicherung. Hier wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The backup did not hold</source>
        <translation>Die Sicherung hat nicht gehalten</translation>
    </message>
    <message>
        <source>What was read back differs from what was written, so it was thrown away. The drive may be failing. Choose another place.</source>
        <translation>Was zurückgelesen wurde, weicht vom Geschriebenen ab; deshalb wurde es verworfen. Vielleicht ist das Laufwerk defekt. Wähle einen anderen Ort.</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that the drive is still there, then choose it again.</source>
        <translation>Die Datei lässt sich nicht lesen. Sieh nach, ob das Laufwerk noch da ist, und wähle sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The place cannot be written to, or it is full. Choose another one.</source>
        <translation>An diesem Ort lässt sich nicht schreiben, oder er ist voll. Wähle einen anderen.</translation>
    </message>
    <message>
        <source>The wallet is locked. Unlock it, then try again.</source>
        <translation>Die Mappe ist verschlossen. Schließe sie auf und versuche es dann noch einmal.</translation>
    </message>
    <message>
        <source>Another Wanderbuch has the wallet open. Close it, then try again.</source>
        <translation>Ein anderes Wanderbuch hat die Mappe offen. Schließe es und versuche es dann noch einmal.</translation>
    </message>
    <message>
        <source>Something unexpected happened (%1). Try again, or choose another place.</source>
        <translation>Etwas Unerwartetes ist passiert (%1). Versuche es noch einmal oder wähle einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>BackupProgress</name>
    <message>
        <source>%1: %2 %</source>
        <translation>%1: %2 %</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>BackupRestore</name>
    <message>
        <source>The backup to restore</source>
        <translation>Sicherung zum Einspielen</translation>
    </message>
    <message>
        <source>First you see what is inside. Nothing changes before you say so.</source>
        <translation>Zuerst siehst du, was darin ist. Nichts ändert sich, bevor du es sagst.</translation>
    </message>
    <message>
        <source>Choose the backup to restore</source>
        <translation>Die Sicherung wählen, die eingespielt wird</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Passphrase der Sicherung</translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation>Hineinsehen</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Wird eingespielt</translation>
    </message>
    <message>
        <source>Reading the backup</source>
        <translation>Sicherung wird gelesen</translation>
    </message>
    <message>
        <source>Whole and readable</source>
        <translation>Vollständig und lesbar</translation>
    </message>
    <message>
        <source>This is what is inside. If you restore it, it takes the place of what is on this device now.</source>
        <translation>Das ist darin. Wenn du sie einspielst, tritt sie an die Stelle dessen, was jetzt auf diesem Gerät ist.</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Eingespielt</translation>
    </message>
    <message>
        <source>The wallet opens with the passphrase of this backup now. Recovery codes from before open nothing any more: make a new one.</source>
        <translation>Die Mappe öffnet sich jetzt mit der Passphrase dieser Sicherung. Frühere Wiederherstellungscodes öffnen nichts mehr: Mach dir einen neuen.</translation>
    </message>
    <message>
        <source>What is here now is kept aside until the next restore.</source>
        <translation>Was jetzt hier ist, wird bis zum nächsten Einspielen beiseitegelegt.</translation>
    </message>
    <message>
        <source>Replace with this backup</source>
        <translation>Durch diese Sicherung ersetzen</translation>
    </message>
    <message>
        <source>Leave all as it is</source>
        <translation>Alles lassen, wie es ist</translation>
    </message>
    <message>
        <source>See the wallet</source>
        <translation>Zur Mappe</translation>
    </message>
    <message>
        <source>New recovery code</source>
        <translation>Neuer Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Backups of Wanderbuch (*.wbbackup)</source>
        <translation>Sicherungen von Wanderbuch (*.wbbackup)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>BackupSettings</name>
    <message>
        <source>A backup is one encrypted file with all that is yours: credentials, progress, notes and keys. The library is not in it, it can be made again at any time.</source>
        <translation>Eine Sicherung ist eine einzige verschlüsselte Datei mit allem, was dir gehört: Nachweise, Lernstand, Notizen und Schlüssel. Die Bibliothek ist nicht darin; sie lässt sich jederzeit neu aufbauen.</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Noch keine Sicherung</translation>
    </message>
    <message>
        <source>Last backup: today</source>
        <translation>Letzte Sicherung: heute</translation>
    </message>
    <message>
        <source>Last backup: %1</source>
        <translation>Letzte Sicherung: %1</translation>
    </message>
    <message>
        <source>If this device is lost, so is what you hold. A stick in a drawer is enough.</source>
        <translation>Geht dieses Gerät verloren, ist auch alles in deiner Mappe weg. Ein Stick in der Schublade genügt.</translation>
    </message>
    <message numerus="yes">
        <source>That was %n day(s) ago. What came since then is on this device only.</source>
        <translation>
            <numerusform>Das war vor einem Tag. Was seitdem dazukam, ist nur auf diesem Gerät.</numerusform>
            <numerusform>Das war vor %n Tagen. Was seitdem dazukam, ist nur auf diesem Gerät.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was opened again and compared after it was written.</source>
        <translation>Sie wurde nach dem Schreiben wieder geöffnet und verglichen.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Verschlossen</translation>
    </message>
    <message>
        <source>Unlock the wallet to make a backup. Restoring one works while it is locked.</source>
        <translation>Schließe die Mappe auf, um eine Sicherung zu erstellen. Einspielen geht auch, während sie verschlossen ist.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Aufschließen</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>Sicherung erstellen</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung einspielen</translation>
    </message>
</context>
<context>
    <name>BackupWrite</name>
    <message>
        <source>Where the backup goes</source>
        <translation>Wohin mit der Sicherung</translation>
    </message>
    <message>
        <source>Choose where the backup goes</source>
        <translation>Wählen, wohin die Sicherung kommt</translation>
    </message>
    <message>
        <source>A stick or another computer is better than this disk: a backup beside the original is lost with it.</source>
        <translation>Ein Stick oder ein anderer Rechner ist besser als diese Festplatte: Eine Sicherung neben dem Original geht mit ihm verloren.</translation>
    </message>
    <message>
        <source>What opens it</source>
        <translation>Was sie öffnet</translation>
    </message>
    <message>
        <source>The passphrase of the wallet</source>
        <translation>Die Passphrase der Mappe</translation>
    </message>
    <message>
        <source>Type it once more, to be sure that it is the right one</source>
        <translation>Tippe sie noch einmal, damit es sicher die richtige ist</translation>
    </message>
    <message>
        <source>A passphrase of its own</source>
        <translation>Eine eigene Passphrase</translation>
    </message>
    <message>
        <source>For a backup that somebody else keeps for you</source>
        <translation>Für eine Sicherung, die jemand anderes für dich aufhebt</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Passphrase der Sicherung</translation>
    </message>
    <message>
        <source>Passphrase of the wallet</source>
        <translation>Passphrase der Mappe</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Die beiden sind noch nicht gleich.</translation>
    </message>
    <message>
        <source>Four or five words that do not belong together. Without them nobody can open the backup, you neither.</source>
        <translation>Vier oder fünf Wörter, die nicht zusammengehören. Ohne sie kann niemand die Sicherung öffnen, auch du nicht.</translation>
    </message>
    <message>
        <source>Make the backup</source>
        <translation>Sicherung jetzt erstellen</translation>
    </message>
    <message>
        <source>Writing and comparing</source>
        <translation>Schreiben und Vergleichen</translation>
    </message>
    <message>
        <source>The backup is made</source>
        <translation>Die Sicherung ist erstellt</translation>
    </message>
    <message>
        <source>Written, opened again and compared on %1. Everything in it is as it is here.</source>
        <translation>Am %1 geschrieben, wieder geöffnet und verglichen. Alles darin ist so wie hier.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Backups of Wanderbuch (*.wbbackup)</source>
        <translation>Sicherungen von Wanderbuch (*.wbbackup)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>BadgeHostCard</name>
    <message>
        <source>Log in again</source>
        <translation>Neu anmelden</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>Noch einmal abholen</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
</context>
<context>
    <name>BadgeHostsPage</name>
    <message>
        <source>Disconnect %1?</source>
        <translation>%1 trennen?</translation>
    </message>
    <message>
        <source>Wanderbuch forgets how to log in there, and what waits from there goes. What you kept stays in your wallet, and nothing changes at the host.</source>
        <translation>Wanderbuch vergisst die Anmeldung dort, und was von dort auf dich wartet, verschwindet. Was du behalten hast, bleibt in deiner Mappe, und beim Dienst ändert sich nichts.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Stay connected</source>
        <translation>Verbunden bleiben</translation>
    </message>
    <message>
        <source>Badge hosts</source>
        <translation>Badge-Dienste</translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) came. They were checked on this device; you decide about each.</source>
        <translation>
            <numerusform>%n Badge ist gekommen. Er wurde auf diesem Gerät geprüft; du entscheidest.</numerusform>
            <numerusform>%n Badges sind gekommen. Sie wurden auf diesem Gerät geprüft; du entscheidest über jeden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep all %n that are genuine</source>
        <translation>
            <numerusform>Den %n echten behalten</numerusform>
            <numerusform>Alle %n echten behalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
</context>
<context>
    <name>BegunCard</name>
    <message numerus="yes">
        <source>All %n module(s) done</source>
        <translation>
            <numerusform>Das eine Modul ist geschafft</numerusform>
            <numerusform>Alle %n Module geschafft</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 modules done</source>
        <translation>%1 von %2 Modulen geschafft</translation>
    </message>
</context>
<context>
    <name>BookmarkButton</name>
    <message>
        <source>Saved: %1. Take it off the list</source>
        <translation>Gemerkt: %1. Von der Liste nehmen</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 merken</translation>
    </message>
</context>
<context>
    <name>BrowseHeader</name>
    <message>
        <source>Saved</source>
        <translation>Gemerkt</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Nobody uses these words. Shown is what fits “%1”.</source>
        <translation>Diese Wörter kommen nirgends vor. Gezeigt wird, was zu „%1“ passt.</translation>
    </message>
</context>
<context>
    <name>CameraView</name>
    <message>
        <source>The camera&apos;s picture</source>
        <translation>Das Bild der Kamera</translation>
    </message>
</context>
<context>
    <name>CandidateCard</name>
    <message>
        <source>In your wallet already: done</source>
        <translation>Schon in deiner Mappe: fertig</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Keep it all the same</source>
        <translation>Trotzdem aufheben</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Do not keep it</source>
        <translation>Nicht aufheben</translation>
    </message>
</context>
<context>
    <name>CarriedList</name>
    <message>
        <source>Checked one by one</source>
        <translation>Einzeln geprüft</translation>
    </message>
</context>
<context>
    <name>CarriedPage</name>
    <message>
        <source>The stick or folder</source>
        <translation>Der Stick oder Ordner</translation>
    </message>
    <message>
        <source>From a stick</source>
        <translation>Von einem Stick</translation>
    </message>
    <message>
        <source>Somebody who was online carries what providers offer on a stick or in a shared folder. It is read as it would be from the network, and checked against the same keys.</source>
        <translation>Jemand, der im Netz war, bringt auf einem Stick oder in einem geteilten Ordner mit, was Anbieter haben. Es wird gelesen wie aus dem Netz und mit denselben Schlüsseln geprüft.</translation>
    </message>
    <message>
        <source>Looking at it</source>
        <translation>Sieht nach</translation>
    </message>
    <message>
        <source>Taking it in. Leave the stick where it is.</source>
        <translation>Wird übernommen. Lass den Stick stecken.</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Choose another one</source>
        <translation>Anderen wählen</translation>
    </message>
    <message>
        <source>Choose the stick or folder</source>
        <translation>Stick oder Ordner wählen</translation>
    </message>
</context>
<context>
    <name>CarriedRow</name>
    <message>
        <source>Add this provider</source>
        <translation>Diesen Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>Not in your list yet. It signs with the key %1.</source>
        <translation>Noch nicht in deiner Liste. Er signiert mit dem Schlüssel %1.</translation>
    </message>
    <message>
        <source>Not in your list yet, and it does not sign: nobody can tell who made this.</source>
        <translation>Noch nicht in deiner Liste, und er signiert nicht: Niemand kann sagen, von wem das ist.</translation>
    </message>
</context>
<context>
    <name>CatalogueWords</name>
    <message>
        <source>Skill area</source>
        <translation>Themenfeld</translation>
    </message>
    <message>
        <source>Level (EQF)</source>
        <translation>Niveau (EQR)</translation>
    </message>
    <message>
        <source>Hours in all</source>
        <translation>Stunden insgesamt</translation>
    </message>
    <message>
        <source>Time for one lesson</source>
        <translation>Zeit für eine Lektion</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Form of participation</source>
        <translation>Form der Teilnahme</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Up to 1 hour</source>
        <translation>Bis 1 Stunde</translation>
    </message>
    <message>
        <source>1 to 3 hours</source>
        <translation>1 bis 3 Stunden</translation>
    </message>
    <message>
        <source>3 to 8 hours</source>
        <translation>3 bis 8 Stunden</translation>
    </message>
    <message>
        <source>8 to 25 hours</source>
        <translation>8 bis 25 Stunden</translation>
    </message>
    <message>
        <source>Over 25 hours</source>
        <translation>Über 25 Stunden</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 Minuten</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 Minuten</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>Longer</source>
        <translation>Länger</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Kostenpflichtig</translation>
    </message>
    <message>
        <source>AI and data</source>
        <translation>KI und Daten</translation>
    </message>
    <message>
        <source>Green design</source>
        <translation>Grünes Design</translation>
    </message>
    <message>
        <source>One-person business</source>
        <translation>Allein selbstständig</translation>
    </message>
    <message>
        <source>Immersive</source>
        <translation>Immersiv</translation>
    </message>
    <message>
        <source>User-centred</source>
        <translation>Nutzerzentriert</translation>
    </message>
    <message>
        <source>Heritage</source>
        <translation>Kulturerbe</translation>
    </message>
    <message>
        <source>Across sectors</source>
        <translation>Über Branchen hinweg</translation>
    </message>
    <message>
        <source>at your own pace</source>
        <translation>im eigenen Tempo</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>blended</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>on site</source>
        <translation>vor Ort</translation>
    </message>
    <message>
        <source>workshop</source>
        <translation>Workshop</translation>
    </message>
    <message>
        <source>quiz</source>
        <translation>Quiz</translation>
    </message>
    <message>
        <source>portfolio</source>
        <translation>Portfolio</translation>
    </message>
    <message>
        <source>project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>exam</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>no assessment</source>
        <translation>ohne Prüfung</translation>
    </message>
    <message>
        <source>your own record</source>
        <translation>eigener Eintrag</translation>
    </message>
    <message>
        <source>micro-credential</source>
        <translation>Micro-Credential</translation>
    </message>
    <message>
        <source>badge</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>European Union</source>
        <translation>Europäische Union</translation>
    </message>
    <message>
        <source>Public domain</source>
        <translation>Gemeinfrei</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 Std.</translation>
    </message>
    <message>
        <source>%1 ECTS</source>
        <translation>%1 ECTS</translation>
    </message>
    <message>
        <source>EQF %1</source>
        <translation>EQR %1</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 Min.</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 Std. %2 Min.</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <extracomment>day and month of a date of this year, in the order of the language; see QDate::toString</extracomment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>a full date, in the order of the language; see QDate::toString</extracomment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message numerus="yes">
        <source>About %n day(s) at 1 h a day</source>
        <translation>
            <numerusform>Etwa ein Tag bei 1 Std. am Tag</numerusform>
            <numerusform>Etwa %n Tage bei 1 Std. am Tag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n week(s) at 1 h a day</source>
        <translation>
            <numerusform>Etwa eine Woche bei 1 Std. am Tag</numerusform>
            <numerusform>Etwa %n Wochen bei 1 Std. am Tag</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Choose a credential to check</source>
        <translation>Nachweis zum Prüfen wählen</translation>
    </message>
    <message>
        <source>Check another</source>
        <translation>Einen anderen prüfen</translation>
    </message>
    <message>
        <source>In your wallet already</source>
        <translation>Schon in deiner Mappe</translation>
    </message>
    <message>
        <source>Somebody else&apos;s, not kept</source>
        <translation>Von jemand anderem, nicht aufgehoben</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Keep it in my wallet</source>
        <translation>In meiner Mappe aufheben</translation>
    </message>
    <message>
        <source>Drop it here to check it. Nothing is kept.</source>
        <translation>Zum Prüfen hier ablegen. Nichts wird aufgehoben.</translation>
    </message>
    <message>
        <source>Credentials (*.jsonld *.json *.jwt *.txt *.png *.svg *.jpg *.jpeg *.webp)</source>
        <translation>Nachweise (*.jsonld *.json *.jwt *.txt *.png *.svg *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>CheckRow</name>
    <message>
        <source>Shown below</source>
        <translation>Steht unten</translation>
    </message>
    <message>
        <source>Shows more</source>
        <translation>Zeigt mehr</translation>
    </message>
</context>
<context>
    <name>CheckRowCard</name>
    <message>
        <source>Check a credential. Somebody else&apos;s, from a file or pasted.</source>
        <translation>Einen Nachweis prüfen. Von jemand anderem, aus einer Datei oder eingefügt.</translation>
    </message>
    <message>
        <source>Check a credential</source>
        <translation>Einen Nachweis prüfen</translation>
    </message>
    <message>
        <source>Somebody else&apos;s, from a file or pasted</source>
        <translation>Von jemand anderem, aus einer Datei oder eingefügt</translation>
    </message>
</context>
<context>
    <name>CheckRows</name>
    <message>
        <source>EU standard elements</source>
        <translation>EU-Standardelemente</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: not stated</source>
        <translation>%1: nicht angegeben</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>You know this issuer</source>
        <translation>Du kennst diesen Aussteller</translation>
    </message>
    <message>
        <source>Do you know this issuer?</source>
        <translation>Kennst du diesen Aussteller?</translation>
    </message>
    <message>
        <source>Accepted by its fingerprint %1</source>
        <translation>Anerkannt mit dem Fingerabdruck %1</translation>
    </message>
    <message>
        <source>Compare its fingerprint and accept it</source>
        <translation>Fingerabdruck vergleichen und anerkennen</translation>
    </message>
</context>
<context>
    <name>CheckStart</name>
    <message>
        <source>Check a credential</source>
        <translation>Einen Nachweis prüfen</translation>
    </message>
    <message>
        <source>Somebody showed you a credential and you want to know whether it is genuine. Everything is checked on this device. Nothing is kept and nobody is told.</source>
        <translation>Jemand hat dir einen Nachweis gezeigt, und du möchtest wissen, ob er echt ist. Alles wird auf diesem Gerät geprüft. Nichts wird aufgehoben, und niemand erfährt davon.</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Drop the file here</source>
        <translation>Datei hier ablegen</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Eine Datei wählen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Was it signed by the issuer, and is it unchanged since?</source>
        <translation>Hat der Aussteller ihn signiert, und ist er seitdem unverändert?</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Is the issuer one that you or a registry you carry knows?</source>
        <translation>Ist der Aussteller dir oder einem Register auf diesem Gerät bekannt?</translation>
    </message>
    <message>
        <source>Dates and withdrawal</source>
        <translation>Fristen und Rücknahme</translation>
    </message>
    <message>
        <source>Has it expired, and does a list on this device say it was withdrawn?</source>
        <translation>Ist er abgelaufen, und sagt eine Liste auf diesem Gerät, dass er zurückgenommen wurde?</translation>
    </message>
    <message>
        <source>A .jsonld, .json or .jwt file, a badge, or a picture of its QR codes, as the holder gave it to you</source>
        <translation>Eine Datei .jsonld, .json oder .jwt, ein Badge oder ein Bild der QR-Codes, wie du sie bekommen hast</translation>
    </message>
    <message>
        <source>Scan codes</source>
        <translation>Codes scannen</translation>
    </message>
</context>
<context>
    <name>Claim</name>
    <message>
        <source>Achievement</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>Beendet am</translation>
    </message>
    <message>
        <source>Begun on</source>
        <translation>Begonnen am</translation>
    </message>
    <message>
        <source>Skill or standard</source>
        <translation>Fähigkeit oder Norm</translation>
    </message>
    <message>
        <source>Awarded on</source>
        <translation>Verliehen am</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Geschaffen von</translation>
    </message>
    <message>
        <source>Credits to be had</source>
        <translation>Mögliche Leistungspunkte</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Leistungspunkte</translation>
    </message>
    <message>
        <source>What it took</source>
        <translation>Was dafür nötig war</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Fachgebiet</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Kind of result</source>
        <translation>Art des Ergebnisses</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Special field</source>
        <translation>Spezialgebiet</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>Stichwort</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>Rahmenwerk</translation>
    </message>
    <message>
        <source>Address on the web</source>
        <translation>Adresse im Netz</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>Geboren am</translation>
    </message>
    <message>
        <source>Family name at birth</source>
        <translation>Geburtsname</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Familienname</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Staatsangehörigkeit</translation>
    </message>
    <message>
        <source>Place of birth</source>
        <translation>Geburtsort</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Your identifier</source>
        <translation>Deine Kennung</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>ClaimLines</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Comes along</source>
        <translation>Kommt mit</translation>
    </message>
    <message numerus="yes">
        <source>%n technical entries</source>
        <translation>
            <numerusform>%n technischer Eintrag</numerusform>
            <numerusform>%n technische Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown below</source>
        <translation>Steht darunter</translation>
    </message>
    <message>
        <source>Shows more</source>
        <translation>Zeigt mehr</translation>
    </message>
</context>
<context>
    <name>CodeScanner</name>
    <message>
        <source>Take a picture of the code with another device, or save the one you were sent.</source>
        <translation>Fotografiere den Code mit einem anderen Gerät, oder speichere das Bild, das du bekommen hast.</translation>
    </message>
    <message>
        <source>No camera to be used here</source>
        <translation>Hier lässt sich keine Kamera benutzen</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Ein Bild wählen</translation>
    </message>
</context>
<context>
    <name>CodeStrip</name>
    <message>
        <source>QR code %1 of %2</source>
        <translation>QR-Code %1 von %2</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR-Code</translation>
    </message>
    <message>
        <source>Code before</source>
        <translation>Voriger Code</translation>
    </message>
    <message>
        <source>Code %1 of %2</source>
        <translation>Code %1 von %2</translation>
    </message>
    <message>
        <source>Next code</source>
        <translation>Nächster Code</translation>
    </message>
    <message>
        <source>Stop changing codes</source>
        <translation>Codes nicht mehr wechseln</translation>
    </message>
    <message>
        <source>Change codes by themselves</source>
        <translation>Codes von selbst wechseln</translation>
    </message>
</context>
<context>
    <name>CodesProgress</name>
    <message>
        <source>%1 of %2 codes read</source>
        <translation>%1 von %2 Codes gelesen</translation>
    </message>
    <message>
        <source>Still wanted: %1. The order does not matter.</source>
        <translation>Es fehlen noch: %1. Die Reihenfolge ist gleich.</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Von vorn beginnen</translation>
    </message>
</context>
<context>
    <name>CompanionChoices</name>
    <message>
        <source>Add others to it</source>
        <translation>Andere dazulegen</translation>
    </message>
    <message>
        <source>No other credential of your wallet has a place in a presentation.</source>
        <translation>Kein anderer Nachweis deiner Mappe hat in einer Vorlage Platz.</translation>
    </message>
    <message>
        <source>A presentation holds no more than %1 others beside this one. Leave one out to add another, or make a second presentation.</source>
        <translation>Eine Vorlage fasst neben diesem höchstens %1 andere. Lass einen weg, um einen anderen dazuzulegen, oder mach eine zweite Vorlage.</translation>
    </message>
</context>
<context>
    <name>ConnectHost</name>
    <message>
        <source>Another host</source>
        <translation>Ein weiterer Dienst</translation>
    </message>
    <message>
        <source>Schools and badge services keep Open Badges for you. Log in there once with your browser: what lies there is fetched and checked, you decide what is kept, and new badges come by themselves.</source>
        <translation>Schulen und Badge-Dienste bewahren Open Badges für dich auf. Melde dich dort einmal mit deinem Browser an: Was dort liegt, wird abgeholt und geprüft, du entscheidest, was du behältst, und neue Badges kommen von selbst.</translation>
    </message>
    <message>
        <source>Address of the host</source>
        <translation>Adresse des Dienstes</translation>
    </message>
    <message>
        <source>badges.example</source>
        <translation>badges.example</translation>
    </message>
    <message>
        <source>It is on my own network</source>
        <translation>Er ist in meinem eigenen Netz</translation>
    </message>
    <message>
        <source>See who is there</source>
        <translation>Nachsehen, wer dort ist</translation>
    </message>
    <message>
        <source>Asking who is there</source>
        <translation>Es wird gefragt, wer dort ist</translation>
    </message>
    <message>
        <source>Log in at %1 in your browser. This page goes on by itself.</source>
        <translation>Melde dich in deinem Browser bei %1 an. Diese Seite geht von selbst weiter.</translation>
    </message>
    <message>
        <source>At %1. That is what it calls itself; nobody has checked the name.</source>
        <translation>Unter %1. So nennt er sich selbst; den Namen hat niemand geprüft.</translation>
    </message>
    <message>
        <source>Wanderbuch will ask to read your badges there.</source>
        <translation>Wanderbuch wird darum bitten, deine Badges dort zu lesen.</translation>
    </message>
    <message>
        <source>Also let me put badges there</source>
        <translation>Ich will auch Badges dort ablegen können</translation>
    </message>
    <message>
        <source>Only those you choose, one at a time</source>
        <translation>Nur die, die du auswählst, jeden einzeln</translation>
    </message>
    <message>
        <source>Its terms</source>
        <translation>Seine Bedingungen</translation>
    </message>
    <message>
        <source>What it does with data</source>
        <translation>Was er mit Daten macht</translation>
    </message>
    <message>
        <source>Log in with the browser</source>
        <translation>Im Browser anmelden</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>Diesen nicht</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>ContinueCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Done of %1</source>
        <translation>Davon geschafft: %1</translation>
    </message>
</context>
<context>
    <name>CredentialContent</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The document itself</source>
        <translation>Das Dokument selbst</translation>
    </message>
</context>
<context>
    <name>CredentialList</name>
    <message>
        <source>Wallet</source>
        <translation>Mappe</translation>
    </message>
    <message>
        <source>Add credentials</source>
        <translation>Nachweise hinzufügen</translation>
    </message>
    <message>
        <source>Check a credential</source>
        <translation>Einen Nachweis prüfen</translation>
    </message>
    <message>
        <source>Lock the wallet</source>
        <translation>Mappe abschließen</translation>
    </message>
    <message>
        <source>Search your wallet</source>
        <translation>Mappe durchsuchen</translation>
    </message>
    <message>
        <source>Which credentials are shown</source>
        <translation>Welche Nachweise gezeigt werden</translation>
    </message>
    <message>
        <source>Your credentials</source>
        <translation>Deine Nachweise</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Hier ist noch nichts</translation>
    </message>
    <message>
        <source>Credentials that others awarded you stand here, each with its seal, and the records of what you learnt in Wanderbuch.</source>
        <translation>Hier stehen die Nachweise, die andere dir verliehen haben, jeder mit seinem Siegel, und die Einträge über das, was du in Wanderbuch gelernt hast.</translation>
    </message>
    <message>
        <source>Add from files</source>
        <translation>Aus Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No credential here has “%1” in its title, issuer or skills.</source>
        <translation>Kein Nachweis hier hat „%1“ im Titel, beim Aussteller oder bei den Fähigkeiten.</translation>
    </message>
    <message>
        <source>None of your credentials is of this kind.</source>
        <translation>Keiner deiner Nachweise ist von dieser Art.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
</context>
<context>
    <name>CredentialMenu</name>
    <message>
        <source>The document itself</source>
        <translation>Das Dokument selbst</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Eine Kopie speichern</translation>
    </message>
    <message>
        <source>To give it to somebody, or to keep it elsewhere</source>
        <translation>Zum Weitergeben oder um sie anderswo aufzuheben</translation>
    </message>
    <message>
        <source>Remove from the wallet</source>
        <translation>Aus der Mappe nehmen</translation>
    </message>
    <message>
        <source>You can undo it right after</source>
        <translation>Du kannst es gleich danach rückgängig machen</translation>
    </message>
</context>
<context>
    <name>CredentialPage</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Vorzeigen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>This cannot be shown</source>
        <translation>Das lässt sich nicht zeigen</translation>
    </message>
    <message>
        <source>Hand it on</source>
        <translation>Weitergeben</translation>
    </message>
</context>
<context>
    <name>CredentialPdf</name>
    <message>
        <source>Checked on %1 with what was stored on this device; a later check may tell more.</source>
        <translation>Geprüft am %1 mit dem, was auf diesem Gerät gespeichert war; eine spätere Prüfung kann mehr ergeben.</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was darin steht</translation>
    </message>
    <message>
        <source>Elements of the EU standard for micro-credentials: %1</source>
        <translation>Elemente des EU-Standards für Micro-Credentials: %1</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>Angegeben</translation>
    </message>
    <message>
        <source>There are no QR codes here: the credential has %1 and would fill %2 of them. It is attached to this file, byte for byte, as %3. Whoever has to be sure checks that file; this page alone proves nothing.</source>
        <translation>Hier stehen keine QR-Codes: Der Nachweis hat %1 und würde %2 davon füllen. Er ist dieser Datei Byte für Byte als %3 angehängt. Wer sichergehen muss, prüft diese Datei; die Seite allein beweist nichts.</translation>
    </message>
    <message>
        <source>The seal is drawn from the credential&apos;s own bytes, by their SHA-256: %1</source>
        <translation>Das Siegel ist aus den Bytes des Nachweises gezeichnet, nach ihrem SHA-256: %1</translation>
    </message>
    <message>
        <source>Made offline with Wanderbuch. The credential is also attached to this file.</source>
        <translation>Offline erstellt mit Wanderbuch. Der Nachweis ist dieser Datei auch angehängt.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 um %2</translation>
    </message>
    <message>
        <source>This code is the credential itself, all of its %1. Wanderbuch reads it under Check a credential, and every other reader shows its text. With it anybody can check what this page says; the page alone proves nothing.</source>
        <translation>Dieser Code ist der Nachweis selbst, mit allen %1. Wanderbuch liest ihn unter „Einen Nachweis prüfen“, jedes andere Lesegerät zeigt seinen Text. Mit ihm lässt sich nachprüfen, was auf dieser Seite steht; die Seite allein beweist nichts.</translation>
    </message>
    <message numerus="yes">
        <source>These %n codes together are the credential itself, all of its %1. Wanderbuch reads them in any order, under Check a credential. With them anybody can check what this page says; the page alone proves nothing.</source>
        <translation>
            <numerusform>Dieser Code ist der Nachweis selbst, gepackt, mit allen %1. Wanderbuch liest ihn unter „Einen Nachweis prüfen“. Mit ihm lässt sich nachprüfen, was auf dieser Seite steht; die Seite allein beweist nichts.</numerusform>
            <numerusform>Diese %n Codes zusammen sind der Nachweis selbst, mit allen %1. Wanderbuch liest sie in beliebiger Reihenfolge unter „Einen Nachweis prüfen“. Mit ihnen lässt sich nachprüfen, was auf dieser Seite steht; die Seite allein beweist nichts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CredentialWriter</name>
    <message>
        <source>Credential without a title</source>
        <translation>Nachweis ohne Titel</translation>
    </message>
    <message>
        <source>My record</source>
        <translation>Mein Eintrag</translation>
    </message>
    <message>
        <source>European Digital Credential</source>
        <translation>European Digital Credential</translation>
    </message>
    <message>
        <source>Open Badge</source>
        <translation>Open Badge</translation>
    </message>
    <message>
        <source>Learner record</source>
        <translation>Lernprotokoll</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>your own record, signed by you</source>
        <translation>eigener Eintrag, von dir signiert</translation>
    </message>
    <message>
        <source>awarded to you by %1, issued by %2</source>
        <translation>dir verliehen von %1, ausgestellt von %2</translation>
    </message>
    <message>
        <source>awarded to you by %1</source>
        <translation>dir verliehen von %1</translation>
    </message>
    <message>
        <source>awarded by %1, issued by %2</source>
        <translation>verliehen von %1, ausgestellt von %2</translation>
    </message>
    <message>
        <source>awarded by %1</source>
        <translation>verliehen von %1</translation>
    </message>
    <message>
        <source>awarded to %1 by %2, issued by %3</source>
        <translation>%1 verliehen von %2, ausgestellt von %3</translation>
    </message>
    <message>
        <source>awarded to %1 by %2</source>
        <translation>%1 verliehen von %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 am %2</translation>
    </message>
    <message>
        <source>%1, in their own words</source>
        <translation>%1, in eigenen Worten</translation>
    </message>
    <message>
        <source>%1, awarded by %2</source>
        <translation>%1, verliehen von %2</translation>
    </message>
    <message>
        <source>EQF %1</source>
        <translation>EQR %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>credits</source>
        <translation>Leistungspunkte</translation>
    </message>
    <message>
        <source>%1 of %2 present.</source>
        <translation>%1 von %2 vorhanden.</translation>
    </message>
    <message>
        <source>All %1 are present.</source>
        <translation>Alle %1 sind vorhanden.</translation>
    </message>
    <message>
        <source>%1 Missing: %2</source>
        <translation>%1 Es fehlen: %2</translation>
    </message>
    <message>
        <source>Page %1 of “%2”</source>
        <translation>Seite %1 von „%2“</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Registered as</source>
        <translation>Registriert als</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Awarded by</source>
        <translation>Verliehen von</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signiert von</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>This is your own key. It says that this record is yours and unchanged, nothing more.</source>
        <translation>Das ist dein eigener Schlüssel. Er sagt, dass dieser Eintrag von dir und unverändert ist, mehr nicht.</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Gehört</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Entitlement</source>
        <translation>Berechtigung</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Achievement</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Part of it</source>
        <translation>Teil davon</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>EQF level %1</source>
        <translation>EQR-Niveau %1</translation>
    </message>
    <message>
        <source>National level</source>
        <translation>Nationales Niveau</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Arbeitsaufwand</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Leistungspunkte</translation>
    </message>
    <message>
        <source>Form of participation</source>
        <translation>Form der Teilnahme</translation>
    </message>
    <message>
        <source>Taught in</source>
        <translation>Unterrichtet auf</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Kriterien</translation>
    </message>
    <message>
        <source>Prerequisites</source>
        <translation>Voraussetzungen</translation>
    </message>
    <message>
        <source>Quality assurance</source>
        <translation>Qualitätssicherung</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Grading scheme</source>
        <translation>Notenskala</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>Aufsicht</translation>
    </message>
    <message>
        <source>Assessed by</source>
        <translation>Geprüft von</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>%1. Long pieces are cut short here; copies hold every byte.</source>
        <translation>%1. Lange Stücke sind hier gekürzt; Kopien enthalten jedes Byte.</translation>
    </message>
    <message>
        <source>%1, byte for byte as it came.</source>
        <translation>%1, Byte für Byte, wie es kam.</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>Lernende Person</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Country of the issuer</source>
        <translation>Land des Ausstellers</translation>
    </message>
    <message>
        <source>Awarding body</source>
        <translation>Verleihende Stelle</translation>
    </message>
    <message>
        <source>Date of issue</source>
        <translation>Ausstellungsdatum</translation>
    </message>
    <message>
        <source>Learning outcomes</source>
        <translation>Lernergebnisse</translation>
    </message>
    <message>
        <source>Type of assessment</source>
        <translation>Art der Prüfung</translation>
    </message>
    <message>
        <source>Supervision of the assessment</source>
        <translation>Aufsicht bei der Prüfung</translation>
    </message>
    <message>
        <source>Counts towards</source>
        <translation>Zählt für</translation>
    </message>
    <message>
        <source>Further information</source>
        <translation>Weitere Angaben</translation>
    </message>
    <message>
        <source>A document of another kind</source>
        <translation>Ein Dokument anderer Art</translation>
    </message>
    <message>
        <source>Kept as it came</source>
        <translation>Aufgehoben, wie es kam</translation>
    </message>
</context>
<context>
    <name>CutOffSheet</name>
    <message>
        <source>Cut off %1?</source>
        <translation>%1 ausschließen?</translation>
    </message>
    <message>
        <source>It keeps what it has: nobody can take that from afar. From now on it gets nothing new, and nothing it says counts.</source>
        <translation>Es behält, was es hat: das kann ihm aus der Ferne niemand nehmen. Ab jetzt bekommt es nichts Neues, und was von ihm kommt, zählt nicht mehr.</translation>
    </message>
    <message>
        <source>Your other devices use a new key that it does not have. They hear of it the next time they sync.</source>
        <translation>Deine anderen Geräte nehmen einen neuen Schlüssel, den es nicht hat. Sie erfahren es, wenn sie sich das nächste Mal abgleichen.</translation>
    </message>
    <message>
        <source>It may know the password of the place. Change that with whoever runs the server, then here under “Where they meet”.</source>
        <translation>Vielleicht kennt es das Passwort des Ortes. Ändere es beim Betreiber des Servers und dann hier unter „Wo sie sich treffen“.</translation>
    </message>
    <message>
        <source>Cut it off</source>
        <translation>Ausschließen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>DeviceRow</name>
    <message>
        <source>Cut off</source>
        <translation>Ausschließen</translation>
    </message>
    <message>
        <source>%1 is lost or given away</source>
        <translation>%1 ist verloren oder weggegeben</translation>
    </message>
</context>
<context>
    <name>DeviceWords</name>
    <message>
        <source>This device</source>
        <translation>Dieses Gerät</translation>
    </message>
    <message>
        <source>A folder</source>
        <translation>Ein Ordner</translation>
    </message>
    <message>
        <source>A server with WebDAV</source>
        <translation>Ein Server mit WebDAV</translation>
    </message>
    <message>
        <source>Cut off on %1</source>
        <translation>Ausgeschlossen am %1</translation>
    </message>
    <message>
        <source>Last heard of: %1</source>
        <translation>Zuletzt von sich hören lassen: %1</translation>
    </message>
    <message>
        <source>Not heard of yet</source>
        <translation>Hat noch nichts von sich hören lassen</translation>
    </message>
    <message>
        <source>An old copy of it went on by itself. Sync on that device: it goes on as a device of its own.</source>
        <translation>Eine alte Kopie davon hat für sich weitergemacht. Gleiche auf diesem Gerät ab: es geht als eigenes Gerät weiter.</translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) of it are still on their way, or the place holds them back.</source>
        <translation>
            <numerusform>%n Päckchen davon ist noch unterwegs, oder der Ort hält es zurück.</numerusform>
            <numerusform>%n Päckchen davon sind noch unterwegs, oder der Ort hält sie zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) came</source>
        <translation>
            <numerusform>%n Änderung kam</numerusform>
            <numerusform>%n Änderungen kamen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new, neither here nor there</source>
        <translation>Nichts Neues, weder hier noch dort</translation>
    </message>
    <message>
        <source>%1, and what changed here went</source>
        <translation>%1, und was sich hier geändert hat, ist dort</translation>
    </message>
    <message>
        <source>What changed here went</source>
        <translation>Was sich hier geändert hat, ist dort</translation>
    </message>
    <message>
        <source>This wallet was restored from a copy. It goes on as a device of its own; if the former one is lost, cut it off.</source>
        <translation>Diese Mappe kommt aus einer Kopie. Sie geht als eigenes Gerät weiter; ist das frühere verloren, schließ es aus.</translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) are dated more than a day ahead. Set the clock right, here or on the device they come from.</source>
        <translation>
            <numerusform>%n Päckchen ist mehr als einen Tag vordatiert. Stell die Uhr richtig, hier oder auf dem Gerät, von dem es kommt.</numerusform>
            <numerusform>%n Päckchen sind mehr als einen Tag vordatiert. Stell die Uhr richtig, hier oder auf dem Gerät, von dem sie kommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The place had lost %n packet(s) of this device. All of it was written again.</source>
        <translation>
            <numerusform>Der Ort hatte %n Päckchen dieses Geräts verloren. Alles wurde neu geschrieben.</numerusform>
            <numerusform>Der Ort hatte %n Päckchen dieses Geräts verloren. Alles wurde neu geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) of other devices are gone from the place. What was in them is here.</source>
        <translation>
            <numerusform>%n Päckchen anderer Geräte ist vom Ort verschwunden. Was darin war, ist hier.</numerusform>
            <numerusform>%n Päckchen anderer Geräte sind vom Ort verschwunden. Was darin war, ist hier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) are missing: still on their way, or the place holds them back.</source>
        <translation>
            <numerusform>%n Päckchen fehlt: noch unterwegs, oder der Ort hält es zurück.</numerusform>
            <numerusform>%n Päckchen fehlen: noch unterwegs, oder der Ort hält sie zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) at the place cannot be read: damaged, or not yours.</source>
        <translation>
            <numerusform>%n Datei am Ort lässt sich nicht lesen: beschädigt, oder nicht deine.</numerusform>
            <numerusform>%n Dateien am Ort lassen sich nicht lesen: beschädigt, oder nicht deine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were refused: no device of yours made them.</source>
        <translation>
            <numerusform>%n Datei wurde abgelehnt: keines deiner Geräte hat sie gemacht.</numerusform>
            <numerusform>%n Dateien wurden abgelehnt: keines deiner Geräte hat sie gemacht.</numerusform>
        </translation>
    </message>
    <message>
        <source>The place is not there</source>
        <translation>Der Ort ist nicht da</translation>
    </message>
    <message>
        <source>Plug in the stick, or check folder and address, then try again.</source>
        <translation>Steck den Stick ein oder prüfe Ordner und Adresse, dann versuch es noch einmal.</translation>
    </message>
    <message>
        <source>The folder cannot be read</source>
        <translation>Der Ordner lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Check that the drive is still there and that you may read it.</source>
        <translation>Prüfe, ob das Laufwerk noch da ist und ob du es lesen darfst.</translation>
    </message>
    <message>
        <source>Nothing can be written there</source>
        <translation>Dort lässt sich nichts schreiben</translation>
    </message>
    <message>
        <source>The place is full, or you may only read it. Free some space or take another one.</source>
        <translation>Der Ort ist voll, oder du darfst ihn nur lesen. Schaff Platz oder nimm einen anderen.</translation>
    </message>
    <message>
        <source>The server does not let this device in</source>
        <translation>Der Server lässt dieses Gerät nicht hinein</translation>
    </message>
    <message>
        <source>Check user and password. Many servers want a password that was made for one app.</source>
        <translation>Prüfe Benutzer und Passwort. Viele Server wollen ein Passwort, das für eine App gemacht wurde.</translation>
    </message>
    <message>
        <source>This is not an address</source>
        <translation>Das ist keine Adresse</translation>
    </message>
    <message>
        <source>It begins with https:// and leads to a folder for WebDAV.</source>
        <translation>Sie beginnt mit https:// und führt zu einem Ordner für WebDAV.</translation>
    </message>
    <message>
        <source>The password would go in the open</source>
        <translation>Das Passwort ginge offen über die Leitung</translation>
    </message>
    <message>
        <source>This address is not encrypted. Take one that begins with https://.</source>
        <translation>Diese Adresse ist nicht verschlüsselt. Nimm eine, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>Nobody answered</source>
        <translation>Niemand hat geantwortet</translation>
    </message>
    <message>
        <source>There is no network here, or the server is not there. Nothing is lost; try later.</source>
        <translation>Hier ist kein Netz, oder der Server ist nicht da. Nichts ist verloren; versuch es später.</translation>
    </message>
    <message>
        <source>The connection was cut off</source>
        <translation>Die Verbindung ist abgerissen</translation>
    </message>
    <message>
        <source>What came and went until then stays. It goes on from there.</source>
        <translation>Was bis dahin kam und ging, bleibt. Von dort geht es weiter.</translation>
    </message>
    <message>
        <source>The connection is not safe</source>
        <translation>Die Verbindung ist nicht sicher</translation>
    </message>
    <message>
        <source>The certificate of the server is out of date, belongs to another address, or nobody vouches for it. Check the date of this device, then ask whoever runs the server.</source>
        <translation>Das Zertifikat des Servers ist abgelaufen, gehört zu einer anderen Adresse, oder niemand bürgt dafür. Prüfe das Datum dieses Geräts, dann frag, wer den Server betreibt.</translation>
    </message>
    <message>
        <source>The server sends elsewhere</source>
        <translation>Der Server schickt woandershin</translation>
    </message>
    <message>
        <source>Ask whoever runs it for the right address.</source>
        <translation>Frag, wer ihn betreibt, nach der richtigen Adresse.</translation>
    </message>
    <message>
        <source>There is no WebDAV</source>
        <translation>Dort ist kein WebDAV</translation>
    </message>
    <message>
        <source>The address leads to something else. In Nextcloud the right one stands under Files, Settings, WebDAV. In a hotel or café, log in to the network first.</source>
        <translation>Die Adresse führt zu etwas anderem. In Nextcloud steht die richtige unter Dateien, Einstellungen, WebDAV. Im Hotel oder Café melde dich zuerst am Netz an.</translation>
    </message>
    <message>
        <source>The server refused</source>
        <translation>Der Server hat abgelehnt</translation>
    </message>
    <message>
        <source>Check the address: it has to be a folder that you may write to.</source>
        <translation>Prüfe die Adresse: es muss ein Ordner sein, in den du schreiben darfst.</translation>
    </message>
    <message>
        <source>The server has a fault</source>
        <translation>Der Server hat einen Fehler</translation>
    </message>
    <message>
        <source>Nothing is lost; try later.</source>
        <translation>Nichts ist verloren; versuch es später.</translation>
    </message>
    <message>
        <source>The server is busy</source>
        <translation>Der Server ist beschäftigt</translation>
    </message>
    <message>
        <source>It asked to wait a while. Nothing is lost; try later.</source>
        <translation>Er bittet um etwas Geduld. Nichts ist verloren; versuch es später.</translation>
    </message>
    <message>
        <source>This device is in a group already</source>
        <translation>Dieses Gerät gehört schon zu anderen</translation>
    </message>
    <message>
        <source>Leave that one first.</source>
        <translation>Lös es zuerst von ihnen.</translation>
    </message>
    <message>
        <source>This device is in no group</source>
        <translation>Dieses Gerät gehört zu keinen anderen</translation>
    </message>
    <message>
        <source>Set it up, or join with a code.</source>
        <translation>Richte es ein, oder schließ dich mit einem Code an.</translation>
    </message>
    <message>
        <source>The wallet is locked</source>
        <translation>Die Mappe ist gesperrt</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>Entsperre sie, dann versuch es noch einmal.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>What came and went until then stays.</source>
        <translation>Was bis dahin kam und ging, bleibt.</translation>
    </message>
    <message>
        <source>Written by a newer Wanderbuch</source>
        <translation>Von einem neueren Wanderbuch geschrieben</translation>
    </message>
    <message>
        <source>Update the app on this device, then try again.</source>
        <translation>Aktualisiere die App auf diesem Gerät, dann versuch es noch einmal.</translation>
    </message>
    <message>
        <source>It did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
    <message>
        <source>Something unexpected happened (%1). Nothing is lost. Try again.</source>
        <translation>Etwas Unerwartetes ist geschehen (%1). Nichts ist verloren. Versuch es noch einmal.</translation>
    </message>
    <message>
        <source>This is not the code of a device</source>
        <translation>Das ist nicht der Code eines Geräts</translation>
    </message>
    <message>
        <source>On the other device, open &quot;Add a device&quot; and copy the whole code. It begins with &quot;wanderbuch-pair:&quot;.</source>
        <translation>Öffne auf dem anderen Gerät „Gerät hinzufügen“ und kopiere den ganzen Code. Er beginnt mit „wanderbuch-pair:“.</translation>
    </message>
    <message>
        <source>The folder of the other device is not at this path here. Choose it yourself, or plug in the stick.</source>
        <translation>Der Ordner des anderen Geräts liegt hier nicht an dieser Stelle. Wähl ihn selbst, oder steck den Stick ein.</translation>
    </message>
    <message>
        <source>The passphrase does not fit</source>
        <translation>Die Passphrase passt nicht</translation>
    </message>
    <message>
        <source>Capital letters and spaces count. Try again.</source>
        <translation>Großbuchstaben und Leerzeichen zählen. Versuch es noch einmal.</translation>
    </message>
    <message>
        <source>Too many attempts</source>
        <translation>Zu viele Versuche</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n second(s), then try again.</source>
        <translation>
            <numerusform>Warte %n Sekunde, dann versuch es noch einmal.</numerusform>
            <numerusform>Warte %n Sekunden, dann versuch es noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new is kept there. The backup before stands as it was.</source>
        <translation>Dort bleibt nichts Neues. Die Sicherung davor steht, wie sie war.</translation>
    </message>
    <message>
        <source>The backup did not hold</source>
        <translation>Die Sicherung hat nicht gehalten</translation>
    </message>
    <message>
        <source>What was read back differs from what was written, so it was thrown away. The backup before stands. Try again, or take another place.</source>
        <translation>Was zurückgelesen wurde, weicht von dem ab, was geschrieben wurde; darum wurde es verworfen. Die Sicherung davor steht. Versuch es noch einmal, oder nimm einen anderen Ort.</translation>
    </message>
    <message>
        <source>No backup is there</source>
        <translation>Dort ist keine Sicherung</translation>
    </message>
    <message>
        <source>Check folder and address. Its name ends in .wbbackup.</source>
        <translation>Prüfe Ordner und Adresse. Der Name der Datei endet auf .wbbackup.</translation>
    </message>
    <message>
        <source>The passphrase opens none of them</source>
        <translation>Die Passphrase öffnet keine davon</translation>
    </message>
    <message>
        <source>Nothing was changed here.</source>
        <translation>Hier wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The backup is damaged</source>
        <translation>Die Sicherung ist beschädigt</translation>
    </message>
    <message>
        <source>It was changed or cut off after it was written. Take another copy of it. Nothing was changed here.</source>
        <translation>Sie wurde nach dem Schreiben verändert oder abgeschnitten. Nimm eine andere Kopie davon. Hier wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The wallet is in use</source>
        <translation>Die Mappe ist in Gebrauch</translation>
    </message>
    <message>
        <source>Another Wanderbuch has it open. Close that, then try again.</source>
        <translation>Ein anderes Wanderbuch hat sie offen. Schließ es, dann versuch es noch einmal.</translation>
    </message>
</context>
<context>
    <name>DevicesOverview</name>
    <message>
        <source>Your devices</source>
        <translation>Deine Geräte</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Add a device</source>
        <translation>Gerät hinzufügen</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Which devices are yours stands in the wallet. Unlock it, and they sync again too.</source>
        <translation>Welche Geräte deine sind, steht in der Mappe. Entsperre sie, dann gleichen sie sich auch wieder ab.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>The same wallet on your phone and your laptop: nobody keeps an account for it, and nobody else can read it.</source>
        <translation>Dieselbe Mappe auf Telefon und Laptop: ganz ohne Konto, und niemand sonst kann sie lesen.</translation>
    </message>
    <message>
        <source>Begin with this device</source>
        <translation>Mit diesem Gerät beginnen</translation>
    </message>
    <message>
        <source>Choose where your devices meet: a server with WebDAV, such as Nextcloud, or a folder</source>
        <translation>Wähl, wo sich deine Geräte treffen: ein Server mit WebDAV, etwa Nextcloud, oder ein Ordner</translation>
    </message>
    <message>
        <source>Join another device</source>
        <translation>Einem Gerät anschließen</translation>
    </message>
    <message>
        <source>It is set up already, and shows a code under “Add a device”</source>
        <translation>Es ist schon eingerichtet und zeigt unter „Gerät hinzufügen“ einen Code</translation>
    </message>
    <message>
        <source>Waiting to be let in</source>
        <translation>Wartet darauf, hereingelassen zu werden</translation>
    </message>
    <message>
        <source>This device asked to join. Say yes on the one that showed the code.</source>
        <translation>Dieses Gerät hat angefragt. Sag Ja auf dem, das den Code gezeigt hat.</translation>
    </message>
    <message>
        <source>See the eight characters</source>
        <translation>Die acht Zeichen ansehen</translation>
    </message>
    <message>
        <source>This device was cut off</source>
        <translation>Dieses Gerät wurde ausgeschlossen</translation>
    </message>
    <message>
        <source>Another of your devices did that. All that is here stays, and nothing comes or goes any more. If it was a mistake, leave and join again with a new code.</source>
        <translation>Das hat ein anderes deiner Geräte getan. Alles, was hier ist, bleibt, und es kommt und geht nichts mehr. War es ein Versehen, lös das Gerät und schließ es mit einem neuen Code wieder an.</translation>
    </message>
    <message>
        <source>Leave the group</source>
        <translation>Gerät lösen</translation>
    </message>
    <message>
        <source>%1 asks to join</source>
        <translation>%1 möchte dazukommen</translation>
    </message>
    <message>
        <source>Compare the eight characters before you let it in.</source>
        <translation>Vergleich die acht Zeichen, bevor du es hereinlässt.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>With a code that it scans or that you paste there</source>
        <translation>Mit einem Code, den es scannt oder den du dort einfügst</translation>
    </message>
    <message>
        <source>Where they meet</source>
        <translation>Wo sie sich treffen</translation>
    </message>
    <message>
        <source>Back up to the same place</source>
        <translation>Am selben Ort sichern</translation>
    </message>
    <message>
        <source>One encrypted file with all that is yours, opened again after it was written</source>
        <translation>Eine verschlüsselte Datei mit allem, was deins ist, nach dem Schreiben wieder geöffnet</translation>
    </message>
    <message>
        <source>Leave with this device</source>
        <translation>Dieses Gerät lösen</translation>
    </message>
    <message>
        <source>What was synced stays here</source>
        <translation>Was abgeglichen ist, bleibt hier</translation>
    </message>
    <message>
        <source>The others are gone: bring all back</source>
        <translation>Die anderen sind weg: alles zurückholen</translation>
    </message>
    <message>
        <source>From a backup at the place where they met</source>
        <translation>Aus einer Sicherung an dem Ort, wo sie sich trafen</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>This device goes on alone. All that was synced stays here.</source>
        <translation>Dieses Gerät macht allein weiter. Alles Abgeglichene bleibt hier.</translation>
    </message>
    <message>
        <source>%1 is cut off.</source>
        <translation>%1 ist ausgeschlossen.</translation>
    </message>
</context>
<context>
    <name>DownloadCard</name>
    <message>
        <source>Stop %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Take %1 off this list</source>
        <translation>%1 von dieser Liste nehmen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Get it now</source>
        <translation>Jetzt holen</translation>
    </message>
    <message>
        <source>On the network there is, even if it costs something</source>
        <translation>Über das Netz, das da ist, auch wenn es etwas kostet</translation>
    </message>
</context>
<context>
    <name>DownloadsPage</name>
    <message>
        <source>On their way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Newer editions</source>
        <translation>Neuere Ausgaben</translation>
    </message>
    <message>
        <source>Get the newer edition of %1</source>
        <translation>Die neuere Ausgabe von %1 holen</translation>
    </message>
    <message numerus="yes">
        <source>Get all %n</source>
        <translation>
            <numerusform>%n holen</numerusform>
            <numerusform>Alle %n holen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing on its way</source>
        <translation>Nichts unterwegs</translation>
    </message>
    <message>
        <source>Courses that you ask for stand here, with their size before they start, how far they are, and the way to stop them.</source>
        <translation>Hier stehen Kurse, die du holst: wie groß sie sind, bevor es losgeht, wie weit sie sind, und wie du sie anhältst.</translation>
    </message>
    <message>
        <source>Look in Explore</source>
        <translation>In Entdecken nachsehen</translation>
    </message>
</context>
<context>
    <name>Editions</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>Somebody asks for credentials</source>
        <translation>Jemand fragt nach Nachweisen</translation>
    </message>
    <message>
        <source>Credentials are offered</source>
        <translation>Nachweise werden angeboten</translation>
    </message>
</context>
<context>
    <name>ExchangeProblem</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>It is on my own network</source>
        <translation>Er ist in meinem eigenen Netz</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ExchangeWords</name>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>The server cannot be reached now. Nothing is lost: try again when there is a network.</source>
        <translation>Der Server ist gerade nicht zu erreichen. Nichts ist verloren: Versuche es noch einmal, wenn du Netz hast.</translation>
    </message>
    <message>
        <source>The server is in trouble</source>
        <translation>Der Server hat Schwierigkeiten</translation>
    </message>
    <message>
        <source>It could not do its part. Wait a little and try again.</source>
        <translation>Er konnte seinen Teil nicht tun. Warte ein wenig und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Not a safe connection</source>
        <translation>Keine sichere Verbindung</translation>
    </message>
    <message>
        <source>The server could not prove that it is the one named here, so nothing was sent. Tell whoever gave you the code.</source>
        <translation>Der Server konnte nicht zeigen, dass er der hier genannte ist, darum wurde nichts gesendet. Sag es dem, der dir den Code gegeben hat.</translation>
    </message>
    <message>
        <source>A place that may not be asked</source>
        <translation>Ein Ort, der nicht gefragt werden darf</translation>
    </message>
    <message>
        <source>The code leads to an address inside a private network, or without encryption. Ask whoever gave it to you for another one.</source>
        <translation>Der Code führt an eine Adresse in einem privaten Netz oder ohne Verschlüsselung. Bitte den, der ihn dir gegeben hat, um einen anderen.</translation>
    </message>
    <message>
        <source>The issuer said no</source>
        <translation>Der Aussteller hat Nein gesagt</translation>
    </message>
    <message>
        <source>The verifier did not accept it</source>
        <translation>Die prüfende Stelle hat es nicht angenommen</translation>
    </message>
    <message>
        <source>The offer was used already, has expired, or the code you typed is another one. Ask the issuer for a new offer.</source>
        <translation>Das Angebot wurde schon benutzt, ist abgelaufen, oder der eingegebene Code ist ein anderer. Bitte den Aussteller um ein neues Angebot.</translation>
    </message>
    <message>
        <source>Your answer arrived and was refused. Ask whoever wants to see it what is missing.</source>
        <translation>Deine Antwort ist angekommen und wurde abgelehnt. Frag die Stelle, die sie sehen will, was fehlt.</translation>
    </message>
    <message>
        <source>Answered before</source>
        <translation>Schon beantwortet</translation>
    </message>
    <message>
        <source>This request was answered already. If it is needed again, ask for a new code.</source>
        <translation>Diese Anfrage wurde schon beantwortet. Wird sie noch einmal gebraucht, bitte um einen neuen Code.</translation>
    </message>
    <message>
        <source>Nobody vouches for it</source>
        <translation>Niemand bürgt dafür</translation>
    </message>
    <message>
        <source>Who asks could not be proved, so nothing is shown. Ask for another code.</source>
        <translation>Wer fragt, ließ sich nicht feststellen, darum wird nichts gezeigt. Bitte um einen anderen Code.</translation>
    </message>
    <message>
        <source>Not supported yet</source>
        <translation>Noch nicht unterstützt</translation>
    </message>
    <message>
        <source>This asks for something that Wanderbuch cannot do yet (%1).</source>
        <translation>Hier wird etwas verlangt, das Wanderbuch noch nicht kann (%1).</translation>
    </message>
    <message>
        <source>The wallet is locked</source>
        <translation>Die Mappe ist verschlossen</translation>
    </message>
    <message>
        <source>Unlock your wallet first, then try again.</source>
        <translation>Schließe zuerst die Mappe auf und versuche es dann noch einmal.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>That does not fit any more</source>
        <translation>Das passt nicht mehr</translation>
    </message>
    <message>
        <source>The request has expired, or asks for something else by now. Ask for a new code.</source>
        <translation>Die Anfrage ist abgelaufen oder verlangt inzwischen etwas anderes. Bitte um einen neuen Code.</translation>
    </message>
    <message>
        <source>Nothing there</source>
        <translation>Nichts da</translation>
    </message>
    <message>
        <source>The server knows nothing of it. The offer may have expired: ask for a new one.</source>
        <translation>Der Server weiß nichts davon. Das Angebot kann abgelaufen sein: Bitte um ein neues.</translation>
    </message>
    <message>
        <source>Could not be kept</source>
        <translation>Ließ sich nicht aufheben</translation>
    </message>
    <message>
        <source>Look whether the disk is full, then try again.</source>
        <translation>Sieh nach, ob der Datenträger voll ist, und versuche es dann noch einmal.</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Nicht verstanden</translation>
    </message>
    <message>
        <source>What came is not what a credential service sends. If the network asks you to log in, do that first, then try again.</source>
        <translation>Was kam, ist nicht das, was ein Nachweisdienst sendet. Wenn das Netz eine Anmeldung will, melde dich zuerst an und versuche es dann noch einmal.</translation>
    </message>
    <message>
        <source>The address lies in a private network, or is without encryption. Go on only if you know that this is meant.</source>
        <translation>Die Adresse liegt in einem privaten Netz oder ist ohne Verschlüsselung. Geh nur weiter, wenn du weißt, dass das so gemeint ist.</translation>
    </message>
    <message>
        <source>The host said no</source>
        <translation>Der Dienst hat abgelehnt</translation>
    </message>
    <message>
        <source>It does not let this wallet in any more, or not for this. Log in there again.</source>
        <translation>Er lässt diese Mappe nicht mehr ein, oder nicht dafür. Melde dich dort neu an.</translation>
    </message>
    <message>
        <source>It did not accept what was sent. Ask whoever runs it whether wallets may connect.</source>
        <translation>Er hat nicht angenommen, was geschickt wurde. Frag den Betreiber, ob sich Mappen verbinden dürfen.</translation>
    </message>
    <message>
        <source>No badge host there</source>
        <translation>Dort ist kein Badge-Dienst</translation>
    </message>
    <message>
        <source>Nothing at this address speaks the Open Badges API. Ask the host for the address that wallets use.</source>
        <translation>Unter dieser Adresse spricht nichts die Open-Badges-API. Frag den Dienst nach der Adresse für Mappen.</translation>
    </message>
    <message>
        <source>Not for this kind</source>
        <translation>Nicht für diese Art</translation>
    </message>
    <message>
        <source>Hosts of badges take badges alone, not this kind of credential.</source>
        <translation>Badge-Dienste nehmen nur Badges an, nicht diese Art von Nachweis.</translation>
    </message>
    <message>
        <source>It holds no longer</source>
        <translation>Er gilt nicht mehr</translation>
    </message>
    <message>
        <source>One of them does not hold any more, and was left. Look at each.</source>
        <translation>Einer davon hält nicht mehr und blieb liegen. Sieh dir jeden an.</translation>
    </message>
    <message>
        <source>The link is damaged</source>
        <translation>Der Link ist beschädigt</translation>
    </message>
    <message>
        <source>Part of it is missing or was changed on the way, so the offer in it cannot be read. Scan the code again or copy the whole link. If that does not help, ask the issuer for a new one.</source>
        <translation>Ein Teil fehlt oder wurde unterwegs verändert, darum lässt sich das Angebot darin nicht lesen. Lies den Code noch einmal ein oder kopiere den ganzen Link. Hilft das nicht, bitte den Aussteller um einen neuen.</translation>
    </message>
    <message>
        <source>Part of it is missing or was changed on the way, so the request in it cannot be read. Scan the code again or copy the whole link. If that does not help, ask for a new one where you got it.</source>
        <translation>Ein Teil fehlt oder wurde unterwegs verändert, darum lässt sich die Anfrage darin nicht lesen. Lies den Code noch einmal ein oder kopiere den ganzen Link. Hilft das nicht, bitte dort um einen neuen, wo du ihn bekommen hast.</translation>
    </message>
</context>
<context>
    <name>ExploreHead</name>
    <message>
        <source>Explore</source>
        <translation>Entdecken</translation>
    </message>
    <message>
        <source>Search pathways and modules</source>
        <translation>Lernpfade und Module suchen</translation>
    </message>
    <message>
        <source>Skill, topic or provider</source>
        <translation>Fähigkeit, Thema, Anbieter</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Strg K</translation>
    </message>
    <message numerus="yes">
        <source>Filters, %n in force</source>
        <translation>
            <numerusform>Filter, einer wirkt</numerusform>
            <numerusform>Filter, %n wirken</numerusform>
        </translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Providers. %1</source>
        <translation>Anbieter. %1</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
</context>
<context>
    <name>ExploreList</name>
    <message>
        <source>Your Wanderbuch is locked. Unlock it to save.</source>
        <translation>Dein Wanderbuch ist verschlossen. Schließe es auf, um dir etwas zu merken.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Aufschließen</translation>
    </message>
</context>
<context>
    <name>FacetGroup</name>
    <message>
        <source>%1 · %L2</source>
        <comment>a filter and how many modules it shows</comment>
        <translation>%1 · %L2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n module(s)</source>
        <translation>
            <numerusform>%1, ein Modul</numerusform>
            <numerusform>%1, %n Module</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>values of a filter</comment>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactGrid</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FeedbackCard</name>
    <message>
        <source>What you said</source>
        <translation>Was du gesagt hast</translation>
    </message>
    <message>
        <source>How was it?</source>
        <translation>Wie war es?</translation>
    </message>
    <message>
        <source>Your stars</source>
        <translation>Deine Sterne</translation>
    </message>
    <message>
        <source>A few words to whoever made it</source>
        <translation>Ein paar Worte an die, die es gemacht haben</translation>
    </message>
    <message>
        <source>What helped, what was missing? A few words, if you like.</source>
        <translation>Was hat geholfen, was hat gefehlt? Ein paar Worte, wenn du magst.</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) left</source>
        <translation>
            <numerusform>Noch %n Zeichen</numerusform>
            <numerusform>Noch %n Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) too many</source>
        <translation>
            <numerusform>%n Zeichen zu viel</numerusform>
            <numerusform>%n Zeichen zu viel</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep these words</source>
        <translation>Diese Worte behalten</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Stars and words</source>
        <translation>Sterne und Worte</translation>
    </message>
    <message>
        <source>Let the provider have it</source>
        <translation>Den Anbieter wissen lassen</translation>
    </message>
    <message>
        <source>What the provider gets</source>
        <translation>Was der Anbieter bekommt</translation>
    </message>
</context>
<context>
    <name>FetchNotice</name>
    <message>
        <source>It did not come</source>
        <translation>Nicht angekommen</translation>
    </message>
    <message>
        <source>Waits to come</source>
        <translation>Wartet noch</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Choose a file</source>
        <translation>Eine Datei wählen</translation>
    </message>
</context>
<context>
    <name>FilterPage</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Close the filters</source>
        <translation>Filter schließen</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Alle Filter löschen</translation>
    </message>
</context>
<context>
    <name>FilterSheet</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>FinishedPage</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Your wallet is locked. The record is made and kept there.</source>
        <translation>Deine Mappe ist verschlossen. Dort wird der Eintrag gemacht und aufgehoben.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Eintrag öffnen</translation>
    </message>
    <message>
        <source>Back to Learn</source>
        <translation>Zurück zum Lernen</translation>
    </message>
</context>
<context>
    <name>FoundProvider</name>
    <message>
        <source>Seal of its key, %1</source>
        <translation>Siegel seines Schlüssels, %1</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>See it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Look for another</source>
        <translation>Einen anderen suchen</translation>
    </message>
</context>
<context>
    <name>GapCard</name>
    <message>
        <source>%1, from level %2 to %3</source>
        <translation>%1, von Niveau %2 auf %3</translation>
    </message>
    <message>
        <source>Where to next</source>
        <translation>Wohin als Nächstes</translation>
    </message>
    <message>
        <source>Nothing missing</source>
        <translation>Nichts fehlt</translation>
    </message>
    <message>
        <source>Closest gap</source>
        <translation>Nächste Lücke</translation>
    </message>
    <message>
        <source>Choose a pathway to see which of its skills you still need.</source>
        <translation>Wähle einen Lernpfad und sieh, welche seiner Fähigkeiten dir noch fehlen.</translation>
    </message>
    <message>
        <source>You can show every skill that %1 needs.</source>
        <translation>Du kannst jede Fähigkeit belegen, die „%1“ verlangt.</translation>
    </message>
    <message>
        <source>%1: no module here teaches it yet. See what else %2 needs.</source>
        <translation>%1: Noch vermittelt das hier kein Modul. Sieh nach, was „%2“ sonst verlangt.</translation>
    </message>
    <message>
        <source>%1: the module “%2” takes %3 and counts towards %4.</source>
        <translation>%1: Das Modul „%2“ dauert %3 und zählt für „%4“.</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>eine Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a pathway</source>
        <translation>Einen Lernpfad wählen</translation>
    </message>
    <message>
        <source>See the module</source>
        <translation>Das Modul ansehen</translation>
    </message>
    <message>
        <source>See the pathway</source>
        <translation>Den Lernpfad ansehen</translation>
    </message>
</context>
<context>
    <name>GoalSheet</name>
    <message>
        <source>Compare with a pathway</source>
        <translation>Mit einem Lernpfad vergleichen</translation>
    </message>
    <message>
        <source>No pathway</source>
        <translation>Kein Lernpfad</translation>
    </message>
    <message>
        <source>%1 of %2 modules done</source>
        <translation>%1 von %2 Modulen geschafft</translation>
    </message>
</context>
<context>
    <name>HandOnCard</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>HandOnPage</name>
    <message>
        <source>Save to hand on</source>
        <translation>Zum Weitergeben speichern</translation>
    </message>
    <message>
        <source>Hand it on</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>To whom, if you want to remember it</source>
        <translation>An wen, wenn du es dir merken willst</translation>
    </message>
    <message>
        <source>A client, a school, a web form</source>
        <translation>Kundschaft, Schule, Webformular</translation>
    </message>
    <message>
        <source>Kept in your wallet, for you alone.</source>
        <translation>Bleibt in deiner Mappe, nur für dich.</translation>
    </message>
    <message>
        <source>Show it on this screen</source>
        <translation>Auf diesem Bildschirm vorzeigen</translation>
    </message>
    <message>
        <source>As QR codes that another device checks on the spot</source>
        <translation>Als QR-Codes, die ein anderes Gerät sofort prüft</translation>
    </message>
    <message>
        <source>Whoever gets it can read all of it and pass it on. What you hand on is noted on the credential&apos;s page.</source>
        <translation>Wer ihn bekommt, kann alles lesen und weitergeben. Was du weitergibst, wird auf der Seite des Nachweises vermerkt.</translation>
    </message>
    <message>
        <source>Put it at %1</source>
        <translation>Bei %1 ablegen</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>It then lies there too, byte for byte</source>
        <translation>Er liegt dann auch dort, Byte für Byte</translation>
    </message>
</context>
<context>
    <name>HowDevicesMeet</name>
    <message>
        <source>How your devices keep in step</source>
        <translation>Wie deine Geräte Schritt halten</translation>
    </message>
    <message>
        <source>Each has what the others have</source>
        <translation>Jedes hat, was die anderen haben</translation>
    </message>
    <message>
        <source>What you hold, learnt, noted and saved goes from one to the other by itself, through a place that all of them reach.</source>
        <translation>Nachweise, Gelerntes, Notizen und Gemerktes gehen von selbst von einem zum anderen, über einen Ort, den alle erreichen.</translation>
    </message>
    <message>
        <source>The place sees sealed packets</source>
        <translation>Der Ort sieht versiegelte Päckchen</translation>
    </message>
    <message>
        <source>It sees how many there are, how large, and when. It sees no names and no content, and has no key.</source>
        <translation>Er sieht, wie viele es sind, wie groß und wann. Namen und Inhalte sieht er nicht, und er hat keinen Schlüssel.</translation>
    </message>
    <message>
        <source>You let each one in</source>
        <translation>Du lässt jedes selbst herein</translation>
    </message>
    <message>
        <source>A new device comes in with a code that you hold against it, and a lost one is cut off.</source>
        <translation>Ein neues Gerät kommt mit einem Code herein, den du ihm hinhältst, und ein verlorenes wird ausgeschlossen.</translation>
    </message>
</context>
<context>
    <name>HumanText</name>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n Monat</numerusform>
            <numerusform>%n Monate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n Woche</numerusform>
            <numerusform>%n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes</source>
        <translation>
            <numerusform>etwa eine Minute</numerusform>
            <numerusform>etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hours</source>
        <translation>
            <numerusform>etwa eine Stunde</numerusform>
            <numerusform>etwa %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n days</source>
        <translation>
            <numerusform>etwa einen Tag</numerusform>
            <numerusform>etwa %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n years</source>
        <translation>
            <numerusform>etwa ein Jahr</numerusform>
            <numerusform>etwa %n Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>thousands of years</source>
        <translation>Jahrtausende</translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>It is larger than 16 MB. Credentials are far smaller: look whether it is the right file.</source>
        <translation>Sie ist größer als 16 MB. Nachweise sind viel kleiner: Sieh nach, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>The file could not be opened. Look whether it is still there and whether you may read it.</source>
        <translation>Die Datei ließ sich nicht öffnen. Sieh nach, ob sie noch da ist und ob du sie lesen darfst.</translation>
    </message>
    <message>
        <source>It is no readable credential: the text breaks off or was changed on the way. Ask for the file itself, not a copy of its text.</source>
        <translation>Das ist kein lesbarer Nachweis: Der Text bricht ab oder wurde unterwegs verändert. Bitte um die Datei selbst, nicht um eine Kopie ihres Textes.</translation>
    </message>
    <message>
        <source>This kind of file cannot be read yet. Ask for the credential as a .jsonld, .json or .jwt file.</source>
        <translation>Diese Art von Datei lässt sich noch nicht lesen. Bitte um den Nachweis als .jsonld-, .json- oder .jwt-Datei.</translation>
    </message>
    <message>
        <source>The wallet is locked. Unlock it, then add the file again.</source>
        <translation>Die Mappe ist verschlossen. Schließe sie auf und füge die Datei dann noch einmal hinzu.</translation>
    </message>
    <message>
        <source>It could not be written. Look whether the disk is full, then add it again.</source>
        <translation>Das ließ sich nicht schreiben. Sieh nach, ob die Festplatte voll ist, und füge es dann noch einmal hinzu.</translation>
    </message>
    <message>
        <source>There is no credential in it. Look for a .jsonld, .json or .jwt file from the issuer.</source>
        <translation>Darin ist kein Nachweis. Suche nach einer .jsonld-, .json- oder .jwt-Datei vom Aussteller.</translation>
    </message>
    <message>
        <source>There is neither a QR code nor a badge in this picture that could be read. Take it again from closer, straight and in good light.</source>
        <translation>In diesem Bild ist weder ein QR-Code noch ein Badge zu lesen. Nimm es noch einmal auf: näher, gerade und bei gutem Licht.</translation>
    </message>
    <message>
        <source>The codes do not fit together: one was misread or belongs to another credential. Read all of them again.</source>
        <translation>Die Codes passen nicht zusammen: Einer wurde falsch gelesen oder gehört zu einem anderen Nachweis. Lies alle noch einmal.</translation>
    </message>
</context>
<context>
    <name>InviteCode</name>
    <message>
        <source>On the new device open Settings, “Your devices”, “Join another device”, and scan this code or paste it there.</source>
        <translation>Öffne auf dem neuen Gerät Einstellungen, „Deine Geräte“, „Einem Gerät anschließen“, und scanne diesen Code oder füg ihn dort ein.</translation>
    </message>
    <message>
        <source>Code for the new device</source>
        <translation>Code für das neue Gerät</translation>
    </message>
    <message>
        <source>Good for one device and one day. This page notices by itself when the device asks.</source>
        <translation>Gilt für ein Gerät und einen Tag. Diese Seite merkt von selbst, wenn das Gerät anfragt.</translation>
    </message>
    <message>
        <source>With the password of the server in it</source>
        <translation>Mit dem Passwort des Servers darin</translation>
    </message>
    <message>
        <source>The new device need not type it. Whoever sees the code has that password.</source>
        <translation>Auf dem neuen Gerät muss es niemand tippen. Wer den Code sieht, hat dieses Passwort.</translation>
    </message>
    <message>
        <source>You type the password on the new device.</source>
        <translation>Du tippst das Passwort auf dem neuen Gerät ein.</translation>
    </message>
    <message>
        <source>The same as text</source>
        <translation>Dasselbe als Text</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>It leaves the clipboard after a minute</source>
        <translation>Nach einer Minute verlässt er die Zwischenablage</translation>
    </message>
    <message>
        <source>Send it only by a way that is yours alone. It leaves the clipboard after a minute.</source>
        <translation>Schick ihn nur auf einem Weg, der dir allein gehört. Nach einer Minute verlässt er die Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>IssuerSheet</name>
    <message>
        <source>this issuer</source>
        <translation>dieser Aussteller</translation>
    </message>
    <message>
        <source>You know this issuer</source>
        <translation>Du kennst diesen Aussteller</translation>
    </message>
    <message>
        <source>Do you know this issuer?</source>
        <translation>Kennst du diesen Aussteller?</translation>
    </message>
    <message>
        <source>You accepted %1 by this fingerprint. Nobody else vouches for it.</source>
        <translation>Du hast %1 mit diesem Fingerabdruck anerkannt. Sonst bürgt niemand dafür.</translation>
    </message>
    <message>
        <source>Anybody can sign under any name. Ask %1, on the spot or by a number you know, to read out its fingerprint and compare it with this one:</source>
        <translation>Jeder kann unter jedem Namen signieren. Bitte %1, vor Ort oder unter einer Nummer, die du kennst, den Fingerabdruck vorzulesen, und vergleiche ihn mit diesem:</translation>
    </message>
    <message>
        <source>Fingerprint: %1</source>
        <translation>Fingerabdruck: %1</translation>
    </message>
    <message>
        <source>Unlock your wallet first: whom you know is kept there, encrypted.</source>
        <translation>Schließe zuerst die Mappe auf: Wen du kennst, wird dort verschlüsselt aufbewahrt.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>It is the same: accept</source>
        <translation>Er stimmt: anerkennen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
</context>
<context>
    <name>JoinDevicePage</name>
    <message>
        <source>Scan the code</source>
        <translation>Code scannen</translation>
    </message>
    <message>
        <source>Join another device</source>
        <translation>Einem Gerät anschließen</translation>
    </message>
    <message>
        <source>Now say yes on %1</source>
        <translation>Sag jetzt Ja auf %1</translation>
    </message>
    <message>
        <source>Now say yes on the other device</source>
        <translation>Sag jetzt Ja auf dem anderen Gerät</translation>
    </message>
    <message>
        <source>It shows the same eight characters as soon as it has looked. If it shows others, refuse there: somebody stands between.</source>
        <translation>Es zeigt dieselben acht Zeichen, sobald es nachgesehen hat. Zeigt es andere, lehn dort ab: jemand steht dazwischen.</translation>
    </message>
    <message>
        <source>This page goes on by itself once you are let in. With a stick: carry it over, say yes there, and bring it back.</source>
        <translation>Diese Seite geht von selbst weiter, sobald du hereingelassen bist. Mit einem Stick: trag ihn hinüber, sag dort Ja, und bring ihn zurück.</translation>
    </message>
    <message>
        <source>Do not join</source>
        <translation>Nicht anschließen</translation>
    </message>
    <message>
        <source>This device belongs to the others now</source>
        <translation>Dieses Gerät gehört jetzt zu den anderen</translation>
    </message>
    <message>
        <source>What is there comes here, and what is here goes there. Nothing of either is replaced.</source>
        <translation>Was dort ist, kommt her, und was hier ist, geht hin. Nichts davon wird ersetzt.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>JoinFound</name>
    <message>
        <source>The folder where your devices meet</source>
        <translation>Der Ordner, in dem sich deine Geräte treffen</translation>
    </message>
    <message>
        <source>%1 invites this device</source>
        <translation>%1 lädt dieses Gerät ein</translation>
    </message>
    <message>
        <source>What is on both stays and is brought together. Nothing is replaced.</source>
        <translation>Was auf beiden ist, bleibt und wird zusammengeführt. Nichts wird ersetzt.</translation>
    </message>
    <message>
        <source>Choose the same folder here</source>
        <translation>Wähl hier denselben Ordner</translation>
    </message>
    <message>
        <source>The folder is elsewhere here</source>
        <translation>Hier liegt der Ordner woanders</translation>
    </message>
    <message>
        <source>It is not at that path on this device</source>
        <translation>Auf diesem Gerät liegt er nicht an jener Stelle</translation>
    </message>
    <message>
        <source>Only if it has another path on this device</source>
        <translation>Nur wenn er auf diesem Gerät an anderer Stelle liegt</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password of the server</source>
        <translation>Passwort des Servers</translation>
    </message>
    <message>
        <source>What this device is called</source>
        <translation>Wie dieses Gerät heißt</translation>
    </message>
    <message>
        <source>Name of this device</source>
        <translation>Name dieses Geräts</translation>
    </message>
    <message>
        <source>Reaching the place</source>
        <translation>Der Ort wird erreicht</translation>
    </message>
    <message>
        <source>Ask to join</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Another code</source>
        <translation>Anderer Code</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>JoinStart</name>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.gif)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp *.gif)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>A picture with the code</source>
        <translation>Ein Bild mit dem Code</translation>
    </message>
    <message>
        <source>Hold the camera over the code until it fills about half of the picture.</source>
        <translation>Halte die Kamera über den Code, bis er etwa das halbe Bild füllt.</translation>
    </message>
    <message>
        <source>On the device that you have already, open Settings, “Your devices”, “Add a device”. It shows a code.</source>
        <translation>Öffne auf dem Gerät, das du schon hast, Einstellungen, „Deine Geräte“, „Gerät hinzufügen“. Es zeigt einen Code.</translation>
    </message>
    <message>
        <source>Scan the code</source>
        <translation>Code scannen</translation>
    </message>
    <message>
        <source>With the camera of this device</source>
        <translation>Mit der Kamera dieses Geräts</translation>
    </message>
    <message>
        <source>Paste what you copied</source>
        <translation>Kopiertes einfügen</translation>
    </message>
    <message>
        <source>The code as text, or a picture of it</source>
        <translation>Der Code als Text oder ein Bild davon</translation>
    </message>
    <message>
        <source>From a picture of the code</source>
        <translation>Aus einem Bild des Codes</translation>
    </message>
    <message>
        <source>A photo or a screenshot</source>
        <translation>Ein Foto oder ein Bildschirmfoto</translation>
    </message>
    <message>
        <source>Looking for a code in the picture</source>
        <translation>Ein Code wird im Bild gesucht</translation>
    </message>
    <message>
        <source>The code as text</source>
        <translation>Der Code als Text</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>KeyQuestion</name>
    <message>
        <source>It does not sign any more</source>
        <translation>Er signiert nicht mehr</translation>
    </message>
    <message>
        <source>The key you know</source>
        <translation>Der Schlüssel, den du kennst</translation>
    </message>
    <message>
        <source>Ask the provider by phone or on paper whether the new one is theirs.</source>
        <translation>Frag den Anbieter am Telefon oder auf Papier, ob der neue ihm gehört.</translation>
    </message>
    <message>
        <source>Keep it stopped</source>
        <translation>Angehalten lassen</translation>
    </message>
    <message>
        <source>It is theirs: trust it</source>
        <translation>Gehört ihm: vertrauen</translation>
    </message>
    <message>
        <source>The new key</source>
        <translation>Der neue Schlüssel</translation>
    </message>
    <message>
        <source>seen %1</source>
        <translation>gesehen am %1</translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>Key %1</source>
        <translation>Schlüssel %1</translation>
    </message>
    <message>
        <source>It does not sign</source>
        <translation>Er signiert nicht</translation>
    </message>
    <message>
        <source>What it offers is shown as not verified.</source>
        <translation>Was er anbietet, wird als ungeprüft gezeigt.</translation>
    </message>
</context>
<context>
    <name>LanguageSettings</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Modules and credentials keep the languages they were written in. Where there are several, this one comes first.</source>
        <translation>Module und Nachweise behalten die Sprachen, in denen sie geschrieben sind. Wo es mehrere gibt, kommt diese zuerst.</translation>
    </message>
</context>
<context>
    <name>LearnHead</name>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Open a course pack from a file</source>
        <translation>Ein Kurspaket aus einer Datei öffnen</translation>
    </message>
    <message>
        <source>What you learnt is kept in your wallet, and it is locked.</source>
        <translation>Was du gelernt hast, liegt in deiner Mappe, und die ist verschlossen.</translation>
    </message>
    <message>
        <source>Your lessons will stand here</source>
        <translation>Hier werden deine Lektionen stehen</translation>
    </message>
    <message>
        <source>Choose a module in Explore. It is on this device already, so you can start at once, with or without a network.</source>
        <translation>Wähle unter „Entdecken“ ein Modul. Es ist schon auf diesem Gerät, du kannst also gleich anfangen, mit oder ohne Netz.</translation>
    </message>
    <message>
        <source>Find a module</source>
        <translation>Ein Modul finden</translation>
    </message>
    <message>
        <source>Open a pack file</source>
        <translation>Eine Paketdatei öffnen</translation>
    </message>
</context>
<context>
    <name>LearnOverview</name>
    <message>
        <source>The pack is on your shelf.</source>
        <translation>Das Paket steht in deinem Regal.</translation>
    </message>
    <message>
        <source>Open a course pack</source>
        <translation>Ein Kurspaket öffnen</translation>
    </message>
    <message>
        <source>Course packs (*.wbpack)</source>
        <translation>Kurspakete (*.wbpack)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Your modules</source>
        <translation>Deine Module</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>LearnerNotes</name>
    <message numerus="yes">
        <source>%n lesson(s) done</source>
        <translation>
            <numerusform>%n Lektion geschafft</numerusform>
            <numerusform>%n Lektionen geschafft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n lesson(s) done</source>
        <translation>
            <numerusform>%1 von %n Lektion geschafft</numerusform>
            <numerusform>%1 von %n Lektionen geschafft</numerusform>
        </translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Continue lesson %1</source>
        <translation>Weiter mit Lektion %1</translation>
    </message>
    <message>
        <source>Continue with the quiz</source>
        <translation>Weiter mit dem Quiz</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>Leave with this device?</source>
        <translation>Dieses Gerät lösen?</translation>
    </message>
    <message>
        <source>All that was synced stays here. From now on it gets nothing of the others, and they get nothing of it.</source>
        <translation>Alles Abgeglichene bleibt hier. Ab jetzt bekommt es nichts von den anderen, und sie nichts von ihm.</translation>
    </message>
    <message>
        <source>Cut it off on one of the others too, if you give it away.</source>
        <translation>Schließ es auch auf einem der anderen aus, wenn du es weggibst.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
</context>
<context>
    <name>LessonCallout</name>
    <message>
        <source>Tip</source>
        <translation>Tipp</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>Wichtig</translation>
    </message>
    <message>
        <source>Watch out</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>Careful</source>
        <translation>Vorsicht</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>LessonEnd</name>
    <message>
        <source>This was the last part.</source>
        <translation>Das war der letzte Teil.</translation>
    </message>
    <message>
        <source>Next: a few questions about what you read</source>
        <translation>Als Nächstes: ein paar Fragen zum Gelesenen</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Nächste Lektion</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Check yourself</source>
        <translation>Prüfe dich selbst</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Previous lesson</source>
        <translation>Vorige Lektion</translation>
    </message>
</context>
<context>
    <name>LessonMedia</name>
    <message>
        <source>Cannot be played here: %1</source>
        <translation>Lässt sich hier nicht abspielen: %1</translation>
    </message>
    <message>
        <source>This recording is not part of the pack.</source>
        <translation>Diese Aufnahme gehört nicht zum Paket.</translation>
    </message>
</context>
<context>
    <name>LessonPage</name>
    <message>
        <source>Lesson %1 of %2</source>
        <translation>Lektion %1 von %2</translation>
    </message>
    <message>
        <source>Close the lesson</source>
        <translation>Lektion schließen</translation>
    </message>
</context>
<context>
    <name>LessonPicture</name>
    <message>
        <source>This picture cannot be shown. It shows: %1</source>
        <translation>Dieses Bild lässt sich nicht zeigen. Darauf ist: %1</translation>
    </message>
</context>
<context>
    <name>LessonPlayer</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play %1</source>
        <translation>%1 abspielen</translation>
    </message>
    <message>
        <source>Place in the recording</source>
        <translation>Stelle in der Aufnahme</translation>
    </message>
</context>
<context>
    <name>LessonTable</name>
    <message numerus="yes">
        <source>Table with %n row(s)</source>
        <translation>
            <numerusform>Tabelle mit einer Zeile</numerusform>
            <numerusform>Tabelle mit %n Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>done</source>
        <translation>geschafft</translation>
    </message>
</context>
<context>
    <name>LockedNotice</name>
    <message>
        <source>Unlock to keep your progress</source>
        <translation>Schließe auf, damit dein Lernstand erhalten bleibt</translation>
    </message>
    <message>
        <source>Your wallet is locked. You can read on, but what you do now is not kept.</source>
        <translation>Deine Mappe ist verschlossen. Du kannst weiterlesen, aber was du jetzt tust, wird nicht aufgehoben.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Aufschließen</translation>
    </message>
</context>
<context>
    <name>MatchRow</name>
    <message>
        <source>Nothing chosen yet</source>
        <translation>Noch nichts gewählt</translation>
    </message>
    <message>
        <source>Choose what belongs to it</source>
        <translation>Wähle, was dazugehört</translation>
    </message>
</context>
<context>
    <name>ModuleCard</name>
    <message>
        <source>Go on with %1</source>
        <translation>Weiter mit %1</translation>
    </message>
</context>
<context>
    <name>ModuleDetail</name>
    <message>
        <source>See it in Explore</source>
        <translation>Unter „Entdecken“ ansehen</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>Done so far</source>
        <translation>Bisher geschafft</translation>
    </message>
    <message>
        <source>Open your record</source>
        <translation>Deinen Eintrag öffnen</translation>
    </message>
    <message>
        <source>What you learnt</source>
        <translation>Was du gelernt hast</translation>
    </message>
    <message>
        <source>What you wrote</source>
        <translation>Was du geschrieben hast</translation>
    </message>
    <message>
        <source>About this module</source>
        <translation>Über dieses Modul</translation>
    </message>
    <message>
        <source>What it teaches, for whom, and what it counts towards</source>
        <translation>Was es vermittelt, für wen, und wofür es zählt</translation>
    </message>
</context>
<context>
    <name>ModuleFactTable</name>
    <message>
        <source>Not said</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>Lernende Person</translation>
    </message>
    <message>
        <source>You. Written in when you finish.</source>
        <translation>Du. Wird beim Abschluss eingetragen.</translation>
    </message>
    <message>
        <source>Title of the award</source>
        <translation>Titel des Abschlusses</translation>
    </message>
    <message>
        <source>Country or region</source>
        <translation>Land oder Region</translation>
    </message>
    <message>
        <source>Awarding body</source>
        <translation>Verleihende Stelle</translation>
    </message>
    <message>
        <source>You yourself; the course is by %1</source>
        <translation>Du selbst; der Kurs ist von %1</translation>
    </message>
    <message>
        <source>Date of issuing</source>
        <translation>Ausstellungsdatum</translation>
    </message>
    <message>
        <source>The day you finish</source>
        <translation>Der Tag, an dem du abschließt</translation>
    </message>
    <message>
        <source>Learning outcomes</source>
        <translation>Lernergebnisse</translation>
    </message>
    <message numerus="yes">
        <source>%n, as listed above</source>
        <translation>
            <numerusform>%n, siehe oben</numerusform>
            <numerusform>%n, siehe oben</numerusform>
        </translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Arbeitsaufwand</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Type of assessment</source>
        <translation>Art der Prüfung</translation>
    </message>
    <message>
        <source>Form of participation</source>
        <translation>Form der Teilnahme</translation>
    </message>
    <message>
        <source>Quality assurance</source>
        <translation>Qualitätssicherung</translation>
    </message>
    <message>
        <source>Prerequisites</source>
        <translation>Voraussetzungen</translation>
    </message>
    <message>
        <source>Supervision and identity</source>
        <translation>Aufsicht und Identität</translation>
    </message>
    <message>
        <source>Stacking</source>
        <translation>Anrechnung</translation>
    </message>
    <message numerus="yes">
        <source>Counts towards %n pathway(s)</source>
        <translation>
            <numerusform>Zählt für einen Lernpfad</numerusform>
            <numerusform>Zählt für %n Lernpfade</numerusform>
        </translation>
    </message>
    <message>
        <source>Stands alone</source>
        <translation>Steht für sich</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Barrierefreiheit</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Geschrieben von</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
</context>
<context>
    <name>ModulePage</name>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Fähigkeiten</translation>
    </message>
    <message>
        <source>Named as in ESCO, the European classification of skills.</source>
        <translation>Benannt wie in ESCO, der europäischen Klassifikation der Fähigkeiten.</translation>
    </message>
    <message>
        <source>Counts towards</source>
        <translation>Zählt für</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>Im Einzelnen</translation>
    </message>
    <message>
        <source>The elements that the Council Recommendation on micro-credentials asks for.</source>
        <translation>Die Angaben, die die Empfehlung des Rates zu Micro-Credentials verlangt.</translation>
    </message>
    <message>
        <source>This module is not here</source>
        <translation>Dieses Modul ist nicht hier</translation>
    </message>
    <message>
        <source>Look for another</source>
        <translation>Ein anderes suchen</translation>
    </message>
</context>
<context>
    <name>ModuleRow</name>
    <message>
        <source>Pathway</source>
        <translation>Lernpfad</translation>
    </message>
</context>
<context>
    <name>NavBar</name>
    <message>
        <source>Places</source>
        <translation>Bereiche</translation>
    </message>
</context>
<context>
    <name>NavRail</name>
    <message>
        <source>Places</source>
        <translation>Bereiche</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>The library could not be read</source>
        <translation>Die Bibliothek konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Nothing saved yet</source>
        <translation>Noch nichts gemerkt</translation>
    </message>
    <message>
        <source>Nothing fits all of this</source>
        <translation>Nichts passt zu all dem</translation>
    </message>
    <message>
        <source>No pathways here yet</source>
        <translation>Hier gibt es noch keine Lernpfade</translation>
    </message>
    <message>
        <source>Press the bookmark on a pathway or a module, and it will wait for you here.</source>
        <translation>Tippe bei einem Lernpfad oder Modul auf das Lesezeichen, dann wartet es hier auf dich.</translation>
    </message>
    <message>
        <source>Try fewer or other words, or take a filter away.</source>
        <translation>Versuche es mit weniger oder anderen Wörtern, oder nimm einen Filter weg.</translation>
    </message>
    <message>
        <source>Pathways and modules of a provider will stand here as soon as its catalogue is imported.</source>
        <translation>Lernpfade und Module eines Anbieters stehen hier, sobald sein Katalog eingelesen ist.</translation>
    </message>
    <message>
        <source>See all pathways</source>
        <translation>Alle Lernpfade ansehen</translation>
    </message>
    <message>
        <source>Clear words and filters</source>
        <translation>Wörter und Filter löschen</translation>
    </message>
</context>
<context>
    <name>OriginSheet</name>
    <message>
        <source>Credential in your wallet</source>
        <translation>Nachweis in deiner Mappe</translation>
    </message>
    <message>
        <source>Finished module</source>
        <translation>Abgeschlossenes Modul</translation>
    </message>
    <message>
        <source>EQF %1</source>
        <translation>EQR %1</translation>
    </message>
    <message>
        <source>your own record</source>
        <translation>eigener Eintrag</translation>
    </message>
</context>
<context>
    <name>OutcomeList</name>
    <message>
        <source>What you can do now</source>
        <translation>Was du jetzt kannst</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>Afterwards you can</source>
        <translation>Danach kannst du das</translation>
    </message>
</context>
<context>
    <name>PackWords</name>
    <message>
        <source>This module is not on this device</source>
        <translation>Dieses Modul ist nicht auf diesem Gerät</translation>
    </message>
    <message>
        <source>Its pack is missing. Open the pack file if you have it, or fetch it again in Explore.</source>
        <translation>Sein Paket fehlt. Öffne die Paketdatei, wenn du sie hast, oder hole es dir unter „Entdecken“ neu.</translation>
    </message>
    <message>
        <source>This pack was changed after it was signed</source>
        <translation>Dieses Paket wurde nach dem Signieren verändert</translation>
    </message>
    <message>
        <source>Nothing of it is shown. Get it again from its publisher.</source>
        <translation>Nichts davon wird gezeigt. Hole es dir neu vom Herausgeber.</translation>
    </message>
    <message>
        <source>A part of this pack is damaged</source>
        <translation>Ein Teil dieses Pakets ist beschädigt</translation>
    </message>
    <message>
        <source>It is not what its publisher signed. Get the pack again.</source>
        <translation>Er ist nicht das, was der Herausgeber signiert hat. Hole dir das Paket neu.</translation>
    </message>
    <message>
        <source>The pack cannot be opened</source>
        <translation>Das Paket lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>If it lies on a stick or a card, put it back in and try again.</source>
        <translation>Liegt es auf einem Stick oder einer Karte, stecke sie wieder ein und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The pack could not be kept</source>
        <translation>Das Paket konnte nicht aufgehoben werden</translation>
    </message>
    <message>
        <source>There may be no room left on this device. Make some room and try again.</source>
        <translation>Vielleicht ist auf diesem Gerät kein Platz mehr. Schaffe Platz und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>This part of the pack is too large to show</source>
        <translation>Dieser Teil des Pakets ist zu groß zum Anzeigen</translation>
    </message>
    <message>
        <source>Tell its publisher, who can split it.</source>
        <translation>Sag es dem Herausgeber, er kann ihn aufteilen.</translation>
    </message>
    <message>
        <source>This is not a course pack that can be read</source>
        <translation>Das ist kein lesbares Kurspaket</translation>
    </message>
    <message>
        <source>The file may be damaged or of another kind. Get it again from its publisher.</source>
        <translation>Die Datei ist vielleicht beschädigt oder von anderer Art. Hole sie dir neu vom Herausgeber.</translation>
    </message>
    <message>
        <source>Published by %1</source>
        <translation>Herausgegeben von %1</translation>
    </message>
    <message>
        <source>Genuine: signed by the publisher and unchanged.</source>
        <translation>Echt: vom Herausgeber signiert und unverändert.</translation>
    </message>
    <message>
        <source>Says it is by %1</source>
        <translation>Nennt als Herausgeber %1</translation>
    </message>
    <message>
        <source>Signed and unchanged, but this publisher is not known on this device.</source>
        <translation>Signiert und unverändert, aber dieser Herausgeber ist auf diesem Gerät nicht bekannt.</translation>
    </message>
    <message>
        <source>Not signed: nobody can tell who made it.</source>
        <translation>Nicht signiert: Niemand kann sagen, von wem es ist.</translation>
    </message>
    <message>
        <source>Changed after it was signed</source>
        <translation>Nach dem Signieren verändert</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 Min.</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 Std.</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 Std. %2 Min.</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>date; adapt the order to your language</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>PageRegistry</name>
    <message>
        <source>Explore</source>
        <translation>Entdecken</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Mappe</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Können</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Your devices</source>
        <translation>Deine Geräte</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide the passphrase</source>
        <translation>Passphrase verbergen</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Passphrase zeigen</translation>
    </message>
</context>
<context>
    <name>PathwayGrid</name>
    <message>
        <source>Pathways</source>
        <translation>Lernpfade</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n pathways</source>
        <translation>
            <numerusform>Den einen Lernpfad zeigen</numerusform>
            <numerusform>Alle %n Lernpfade zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PathwayPage</name>
    <message>
        <source>Pathway</source>
        <translation>Lernpfad</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür er ist</translation>
    </message>
    <message>
        <source>Your Wanderbuch is locked. Unlock it to see what you already hold on this route.</source>
        <translation>Dein Wanderbuch ist verschlossen. Schließe es auf und sieh, was du auf diesem Weg schon hast.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Aufschließen</translation>
    </message>
    <message>
        <source>This pathway is not here</source>
        <translation>Dieser Lernpfad ist nicht hier</translation>
    </message>
    <message>
        <source>See all pathways</source>
        <translation>Alle Lernpfade ansehen</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Logo of %1</source>
        <translation>Logo von %1</translation>
    </message>
</context>
<context>
    <name>PictureLegend</name>
    <message>
        <source>what you can show</source>
        <translation>was du belegen kannst</translation>
    </message>
    <message>
        <source>Compare with a pathway</source>
        <translation>Mit einem Lernpfad vergleichen</translation>
    </message>
    <message>
        <source>%1 needs</source>
        <translation>was „%1“ verlangt</translation>
    </message>
    <message>
        <source>Choose the pathway that the picture compares with</source>
        <translation>Den Lernpfad wählen, mit dem das Bild vergleicht</translation>
    </message>
</context>
<context>
    <name>PicturePage</name>
    <message>
        <source>Page before</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
</context>
<context>
    <name>PictureStrip</name>
    <message>
        <source>Pages of the credential</source>
        <translation>Seiten des Nachweises</translation>
    </message>
</context>
<context>
    <name>PlaceBackupPage</name>
    <message>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>If all your devices are lost at once, this file brings back what you hold, learnt and noted. It replaces the one that this device put there before.</source>
        <translation>Sind alle Geräte auf einmal verloren, bringt diese Datei Nachweise, Gelerntes und Notizen zurück. Sie ersetzt die, die dieses Gerät vorher dorthin gelegt hat.</translation>
    </message>
    <message>
        <source>What opens it</source>
        <translation>Was sie öffnet</translation>
    </message>
    <message>
        <source>The passphrase of the wallet</source>
        <translation>Die Passphrase der Mappe</translation>
    </message>
    <message>
        <source>Type it once more, to be sure that it is the right one</source>
        <translation>Tipp sie noch einmal, damit sicher ist, dass es die richtige ist</translation>
    </message>
    <message>
        <source>A passphrase of its own</source>
        <translation>Eine eigene Passphrase</translation>
    </message>
    <message>
        <source>Without it nobody can open the backup, you neither</source>
        <translation>Ohne sie kann niemand die Sicherung öffnen, auch du nicht</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Passphrase der Sicherung</translation>
    </message>
    <message>
        <source>Passphrase of the wallet</source>
        <translation>Passphrase der Mappe</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Die beiden sind noch nicht gleich.</translation>
    </message>
    <message>
        <source>Four or five words that do not belong together. Keep them apart from your devices.</source>
        <translation>Vier oder fünf Wörter, die nicht zusammengehören. Heb sie getrennt von deinen Geräten auf.</translation>
    </message>
    <message>
        <source>Make the backup</source>
        <translation>Sicherung machen</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1: %2 %</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>The backup is there and opens</source>
        <translation>Die Sicherung ist dort und lässt sich öffnen</translation>
    </message>
    <message>
        <source>It was fetched again from %1 and opened with your passphrase. This is what it brings back:</source>
        <translation>Sie wurde von %1 wieder geholt und mit deiner Passphrase geöffnet. Das bringt sie zurück:</translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s)</source>
        <translation>
            <numerusform>%n Nachweis</numerusform>
            <numerusform>%n Nachweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of learning</source>
        <translation>
            <numerusform>%n Lernschritt</numerusform>
            <numerusform>%n Lernschritte</numerusform>
        </translation>
    </message>
    <message>
        <source>The name of the file ends in .wbbackup. On a new device: fetch it from there, then Settings, Backup, Restore a backup.</source>
        <translation>Der Name der Datei endet auf .wbbackup. Auf einem neuen Gerät: hol sie von dort, dann Einstellungen, Sicherung, Sicherung einspielen.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>PlaceForm</name>
    <message>
        <source>The folder where your devices meet</source>
        <translation>Der Ordner, in dem sich deine Geräte treffen</translation>
    </message>
    <message>
        <source>A server with WebDAV</source>
        <translation>Ein Server mit WebDAV</translation>
    </message>
    <message>
        <source>Nextcloud, Apache, many mail and storage providers</source>
        <translation>Nextcloud, Apache, viele Anbieter von E-Mail und Speicher</translation>
    </message>
    <message>
        <source>A folder</source>
        <translation>Ein Ordner</translation>
    </message>
    <message>
        <source>On a stick, a shared drive, or kept in step by Syncthing</source>
        <translation>Auf einem Stick, einem gemeinsamen Laufwerk oder mit Syncthing abgeglichen</translation>
    </message>
    <message>
        <source>Address of the folder on the server</source>
        <translation>Adresse des Ordners auf dem Server</translation>
    </message>
    <message>
        <source>cloud.example/dav/wanderbuch</source>
        <translation>cloud.example/dav/wanderbuch</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password of the server</source>
        <translation>Passwort des Servers</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Choose another one</source>
        <translation>Einen anderen wählen</translation>
    </message>
</context>
<context>
    <name>PlaceRestorePage</name>
    <message>
        <source>Bring all back</source>
        <translation>Alles zurückholen</translation>
    </message>
    <message>
        <source>For a new device when the others are gone. The newest backup at the place that your passphrase opens is looked for.</source>
        <translation>Für ein neues Gerät, wenn die anderen weg sind. Gesucht wird die neueste Sicherung am Ort, die deine Passphrase öffnet.</translation>
    </message>
    <message>
        <source>The one where your devices met</source>
        <translation>Der, in dem sich deine Geräte trafen</translation>
    </message>
    <message>
        <source>What opens it</source>
        <translation>Was sie öffnet</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Passphrase der Sicherung</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1: %2 %</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Made on %1</source>
        <translation>Gemacht am %1</translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s)</source>
        <translation>
            <numerusform>%n Nachweis</numerusform>
            <numerusform>%n Nachweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of learning</source>
        <translation>
            <numerusform>%n Lernschritt</numerusform>
            <numerusform>%n Lernschritte</numerusform>
        </translation>
    </message>
    <message>
        <source>It takes the place of the wallet on this device. What is in that one now is put aside, not brought together with it.</source>
        <translation>Sie tritt an die Stelle der Mappe auf diesem Gerät. Was jetzt darin ist, wird beiseitegelegt und nicht mit ihr zusammengeführt.</translation>
    </message>
    <message>
        <source>All is back</source>
        <translation>Alles ist wieder da</translation>
    </message>
    <message>
        <source>The wallet opens with the passphrase of the backup from now on. This device goes on as one of its own; cut the lost ones off.</source>
        <translation>Die Mappe öffnet sich ab jetzt mit der Passphrase der Sicherung. Dieses Gerät geht als eigenes weiter; schließ die verlorenen aus.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Look for it</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>Nicht diese</translation>
    </message>
</context>
<context>
    <name>PlaceSetupPage</name>
    <message>
        <source>Where they meet</source>
        <translation>Wo sie sich treffen</translation>
    </message>
    <message>
        <source>Begin here</source>
        <translation>Hier beginnen</translation>
    </message>
    <message>
        <source>Another address or password of the same place, or another place: then all is written there. Do it on each of your devices.</source>
        <translation>Eine andere Adresse oder ein anderes Passwort desselben Ortes, oder ein anderer Ort: dann wird alles dorthin geschrieben. Mach es auf jedem deiner Geräte.</translation>
    </message>
    <message>
        <source>All your devices have to reach this place. Sealed packets lie there and nothing else.</source>
        <translation>Alle deine Geräte müssen diesen Ort erreichen. Dort liegen versiegelte Päckchen und sonst nichts.</translation>
    </message>
    <message>
        <source>Nextcloud shows the address under Files, Settings; add the name of a folder. The password is kept in your wallet. Best is one made for one app alone, which can be taken back there.</source>
        <translation>Nextcloud zeigt die Adresse unter Dateien, Einstellungen; häng den Namen eines Ordners an. Das Passwort liegt in deiner Mappe. Am besten ist eines, das für eine App allein gemacht ist und sich dort zurücknehmen lässt.</translation>
    </message>
    <message>
        <source>Best is an empty one</source>
        <translation>Am besten ein leerer</translation>
    </message>
    <message>
        <source>What this device is called</source>
        <translation>Wie dieses Gerät heißt</translation>
    </message>
    <message>
        <source>Name of this device</source>
        <translation>Name dieses Geräts</translation>
    </message>
    <message>
        <source>Reaching the place</source>
        <translation>Der Ort wird erreicht</translation>
    </message>
    <message>
        <source>Meet there</source>
        <translation>Dort treffen</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>PresentView</name>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source>Nothing was shown</source>
        <translation>Nichts wurde gezeigt</translation>
    </message>
    <message>
        <source>Reading the request</source>
        <translation>Die Anfrage wird gelesen</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Die Antwort geht hinaus</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>This cannot be answered</source>
        <translation>Das lässt sich nicht beantworten</translation>
    </message>
    <message>
        <source>If you like</source>
        <translation>Wenn du willst</translation>
    </message>
    <message>
        <source>It would see</source>
        <translation>Zu sehen wäre</translation>
    </message>
    <message>
        <source>You would agree to</source>
        <translation>Du würdest zustimmen</translation>
    </message>
    <message>
        <source>It goes to %1 and nowhere else. You find it again under the credential, in what was handed on.</source>
        <translation>Es geht an %1 und sonst nirgendwohin. Du findest es beim Nachweis wieder, unter dem, was weitergegeben wurde.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show nothing</source>
        <translation>Nichts zeigen</translation>
    </message>
    <message>
        <source>Somebody asks you</source>
        <translation>Jemand fragt dich</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>%1 percent</source>
        <translation>%1 Prozent</translation>
    </message>
</context>
<context>
    <name>ProtectCard</name>
    <message>
        <source>Protect your wallet. It is encrypted, but this device opens it by itself. Set a passphrase.</source>
        <translation>Schütze deine Mappe. Sie ist verschlüsselt, aber dieses Gerät öffnet sie von selbst. Setze eine Passphrase.</translation>
    </message>
    <message>
        <source>Protect your wallet</source>
        <translation>Schütze deine Mappe</translation>
    </message>
    <message>
        <source>It is encrypted, but this device opens it by itself. A passphrase makes it yours alone.</source>
        <translation>Sie ist verschlüsselt, aber dieses Gerät öffnet sie von selbst. Mit einer Passphrase gehört sie nur dir.</translation>
    </message>
</context>
<context>
    <name>ProtectCode</name>
    <message>
        <source>Save the recovery code</source>
        <translation>Wiederherstellungscode speichern</translation>
    </message>
    <message>
        <source>Keep your recovery code</source>
        <translation>Hebe deinen Wiederherstellungscode auf</translation>
    </message>
    <message>
        <source>It opens your wallet if you forget the passphrase. It is shown this once. Write it down or save it to a place that is not this device.</source>
        <translation>Er öffnet deine Mappe, wenn du die Passphrase vergisst. Er wird nur dieses eine Mal gezeigt. Schreibe ihn auf oder speichere ihn an einem Ort, der nicht dieses Gerät ist.</translation>
    </message>
    <message>
        <source>Recovery code: %1</source>
        <translation>Wiederherstellungscode: %1</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>In eine Datei speichern</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copied. The clipboard is emptied in a minute.</source>
        <translation>Kopiert. Die Zwischenablage wird in einer Minute geleert.</translation>
    </message>
    <message>
        <source>Whoever has this code and this device can open the wallet. Keep it as you keep a spare key.</source>
        <translation>Wer diesen Code und dieses Gerät hat, kann die Mappe öffnen. Hebe ihn auf wie einen Ersatzschlüssel.</translation>
    </message>
    <message>
        <source>I have kept it</source>
        <translation>Ich habe ihn aufgehoben</translation>
    </message>
</context>
<context>
    <name>ProtectConfirm</name>
    <message>
        <source>Type group %1 of your code</source>
        <translation>Tippe Gruppe %1 deines Codes</translation>
    </message>
    <message>
        <source>This shows that the code can be read where you kept it.</source>
        <translation>So zeigt sich, dass der Code dort lesbar ist, wo du ihn aufgehoben hast.</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Show the code again</source>
        <translation>Code noch einmal zeigen</translation>
    </message>
</context>
<context>
    <name>ProtectPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Step %1 of 3</source>
        <translation>Schritt %1 von 3</translation>
    </message>
</context>
<context>
    <name>ProtectPassphrase</name>
    <message>
        <source>Choose a new passphrase</source>
        <translation>Wähle eine neue Passphrase</translation>
    </message>
    <message>
        <source>Protect your wallet</source>
        <translation>Schütze deine Mappe</translation>
    </message>
    <message>
        <source>A passphrase encrypts the key to everything you keep here. Nobody can reset it for you, so a recovery code follows. Four or five words that do not belong together are easy to keep and hard to guess.</source>
        <translation>Eine Passphrase verschlüsselt den Schlüssel zu allem, was du hier aufhebst. Niemand kann sie für dich zurücksetzen; deshalb folgt ein Wiederherstellungscode. Vier oder fünf Wörter, die nicht zusammengehören, sind leicht zu merken und schwer zu erraten.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Die beiden sind noch nicht gleich.</translation>
    </message>
    <message>
        <source>Also open with this computer&apos;s keychain</source>
        <translation>Auch mit dem Schlüsselbund dieses Rechners öffnen</translation>
    </message>
    <message>
        <source>While you are logged in here, the wallet opens without the passphrase. Whoever uses your session can open it too.</source>
        <translation>Solange du hier angemeldet bist, öffnet sich die Mappe ohne Passphrase. Wer deine Sitzung benutzt, kann sie auch öffnen.</translation>
    </message>
    <message>
        <source>The passphrase was not set</source>
        <translation>Die Passphrase wurde nicht gesetzt</translation>
    </message>
    <message>
        <source>Setting the passphrase</source>
        <translation>Passphrase wird gesetzt</translation>
    </message>
    <message>
        <source>Set the passphrase</source>
        <translation>Passphrase setzen</translation>
    </message>
</context>
<context>
    <name>ProviderCard</name>
    <message>
        <source>Fetching from %1</source>
        <translation>Holt von %1</translation>
    </message>
</context>
<context>
    <name>ProviderList</name>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Entdecken</translation>
    </message>
    <message>
        <source>Check all now</source>
        <translation>Jetzt bei allen nachsehen</translation>
    </message>
    <message>
        <source>Add a provider</source>
        <translation>Einen Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>%1 · offline</source>
        <translation>%1 · offline</translation>
    </message>
    <message>
        <source>Nobody added yet</source>
        <translation>Noch niemand hinzugefügt</translation>
    </message>
    <message>
        <source>Schools, networks and other providers stand here, each with what it brings and when it was last heard of. What came with the app is in Explore already.</source>
        <translation>Hier stehen Schulen, Netzwerke und andere Anbieter, mit dem, was sie bringen, und wann zuletzt von ihnen zu hören war. Was mit der App kam, ist schon in Entdecken.</translation>
    </message>
    <message>
        <source>Nobody added yet. What came with the app is in Explore.</source>
        <translation>Noch niemand hinzugefügt. Was mit der App kam, ist in Entdecken.</translation>
    </message>
    <message>
        <source>Courses on their way</source>
        <translation>Kurse unterwegs</translation>
    </message>
    <message>
        <source>None right now</source>
        <translation>Gerade keine</translation>
    </message>
    <message>
        <source>From a stick or folder</source>
        <translation>Von einem Stick oder Ordner</translation>
    </message>
    <message>
        <source>See what it brings, then take it in. No network needed.</source>
        <translation>Sieh, was er bringt, und übernimm es dann. Ein Netz braucht es nicht.</translation>
    </message>
</context>
<context>
    <name>ProviderPage</name>
    <message>
        <source>Seal of its key, %1</source>
        <translation>Siegel seines Schlüssels, %1</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt nachsehen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Ask it for nothing until you go on</source>
        <translation>Nichts bei ihm anfragen, bis du weitermachst</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>See what it offers</source>
        <translation>Ansehen, was er anbietet</translation>
    </message>
</context>
<context>
    <name>ProviderProblems</name>
    <message>
        <source>Nobody answered</source>
        <translation>Niemand hat geantwortet</translation>
    </message>
    <message>
        <source>There is no network here, or the server is not there.</source>
        <translation>Hier ist kein Netz, oder der Server ist nicht da.</translation>
    </message>
    <message>
        <source>The answer took too long</source>
        <translation>Die Antwort hat zu lange gedauert</translation>
    </message>
    <message>
        <source>The network or the server is slow.</source>
        <translation>Das Netz oder der Server ist langsam.</translation>
    </message>
    <message>
        <source>The connection was cut off</source>
        <translation>Die Verbindung ist abgerissen</translation>
    </message>
    <message>
        <source>What came until then is kept.</source>
        <translation>Was bis dahin kam, bleibt.</translation>
    </message>
    <message>
        <source>The connection is not safe</source>
        <translation>Die Verbindung ist nicht sicher</translation>
    </message>
    <message>
        <source>The certificate of the server is out of date, belongs to another address, or nobody vouches for it. Check the date of this device. If that is right, tell the provider.</source>
        <translation>Das Zertifikat des Servers ist abgelaufen, gehört zu einer anderen Adresse, oder niemand bürgt dafür. Prüfe das Datum dieses Geräts. Stimmt es, sag dem Anbieter Bescheid.</translation>
    </message>
    <message>
        <source>An address that is not allowed</source>
        <translation>Eine Adresse, die nicht erlaubt ist</translation>
    </message>
    <message>
        <source>It leads into a private network or is not encrypted, and it was not you who chose it. Tell the provider.</source>
        <translation>Sie führt in ein privates Netz oder ist nicht verschlüsselt, und nicht du hast sie gewählt. Sag dem Anbieter Bescheid.</translation>
    </message>
    <message>
        <source>The server sends elsewhere</source>
        <translation>Der Server schickt woanders hin</translation>
    </message>
    <message>
        <source>It leads to an address that you did not add. Ask the provider for the new one, and add that.</source>
        <translation>Er führt zu einer Adresse, die du nicht hinzugefügt hast. Frag den Anbieter nach der neuen und füge diese hinzu.</translation>
    </message>
    <message>
        <source>Something else answered</source>
        <translation>Etwas anderes hat geantwortet</translation>
    </message>
    <message>
        <source>Often that is the log-in page of a hotel or a café. Open a browser, log in to the network, then try again.</source>
        <translation>Oft ist das die Anmeldeseite eines Hotels oder Cafés. Öffne einen Browser, melde dich im Netz an und versuche es dann noch einmal.</translation>
    </message>
    <message>
        <source>The server wants a log-in</source>
        <translation>Der Server will eine Anmeldung</translation>
    </message>
    <message>
        <source>What is there is not open to all. Ask the provider for another address.</source>
        <translation>Was dort liegt, ist nicht für alle offen. Frag den Anbieter nach einer anderen Adresse.</translation>
    </message>
    <message>
        <source>The server refused</source>
        <translation>Der Server hat abgelehnt</translation>
    </message>
    <message>
        <source>It did not like what it was asked. Update the app, or tell the provider.</source>
        <translation>Er nahm die Anfrage nicht an. Aktualisiere die App oder sag dem Anbieter Bescheid.</translation>
    </message>
    <message>
        <source>The server has a fault</source>
        <translation>Der Server hat einen Fehler</translation>
    </message>
    <message>
        <source>That is for the provider to mend.</source>
        <translation>Den muss der Anbieter beheben.</translation>
    </message>
    <message>
        <source>The server is busy</source>
        <translation>Der Server ist ausgelastet</translation>
    </message>
    <message>
        <source>It asked to wait a while.</source>
        <translation>Er bat, eine Weile zu warten.</translation>
    </message>
    <message>
        <source>No room to write</source>
        <translation>Kein Platz zum Schreiben</translation>
    </message>
    <message>
        <source>The disk is full or cannot be written to. Free some space, then try again.</source>
        <translation>Der Speicher ist voll oder lässt sich nicht beschreiben. Mach etwas Platz und versuche es dann noch einmal.</translation>
    </message>
    <message>
        <source>Made for a newer Wanderbuch</source>
        <translation>Für ein neueres Wanderbuch gemacht</translation>
    </message>
    <message>
        <source>Update the app on this device, then try again.</source>
        <translation>Aktualisiere die App auf diesem Gerät und versuche es dann noch einmal.</translation>
    </message>
    <message>
        <source>The library could not be written</source>
        <translation>Die Bibliothek konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The disk may be full or failing. Nothing of yours is lost. Start the app again.</source>
        <translation>Der Speicher ist vielleicht voll oder defekt. Von dir ist nichts verloren. Starte die App neu.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>The signature does not fit</source>
        <translation>Die Signatur passt nicht</translation>
    </message>
    <message>
        <source>Somebody changed what the provider signed, or it is damaged. Nothing of it was taken. Tell the provider.</source>
        <translation>Jemand hat verändert, was der Anbieter signiert hat, oder es ist beschädigt. Nichts davon wurde übernommen. Sag dem Anbieter Bescheid.</translation>
    </message>
    <message>
        <source>What came is not what was signed</source>
        <translation>Was kam, ist nicht das Signierte</translation>
    </message>
    <message>
        <source>It was changed on the way, or is just being published. Nothing of it was taken. Try again in an hour.</source>
        <translation>Es wurde unterwegs verändert oder wird gerade veröffentlicht. Nichts davon wurde übernommen. Versuche es in einer Stunde noch einmal.</translation>
    </message>
    <message>
        <source>Not signed any more</source>
        <translation>Nicht mehr signiert</translation>
    </message>
    <message>
        <source>It was signed before and now is not. Nothing was taken. Ask the provider.</source>
        <translation>Früher war es signiert, jetzt nicht mehr. Nichts wurde übernommen. Frag den Anbieter.</translation>
    </message>
    <message>
        <source>Signed with another key</source>
        <translation>Mit einem anderen Schlüssel signiert</translation>
    </message>
    <message>
        <source>Nothing is taken from it until you decide.</source>
        <translation>Von ihm wird nichts übernommen, bis du entscheidest.</translation>
    </message>
    <message>
        <source>Far too large</source>
        <translation>Viel zu groß</translation>
    </message>
    <message>
        <source>What came is larger than it may be. Nothing of it was taken. Tell the provider.</source>
        <translation>Was kam, ist größer, als es sein darf. Nichts davon wurde übernommen. Sag dem Anbieter Bescheid.</translation>
    </message>
    <message>
        <source>What came cannot be read</source>
        <translation>Was kam, lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>The files are damaged or of a kind that this app does not know. Nothing of them was taken. Tell the provider.</source>
        <translation>Die Dateien sind beschädigt oder von einer Art, die diese App nicht kennt. Nichts davon wurde übernommen. Sag dem Anbieter Bescheid.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuche es später noch einmal.</translation>
    </message>
    <message>
        <source>Something unexpected happened (%1). Try again.</source>
        <translation>Etwas Unerwartetes ist passiert (%1). Versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The provider was not reached</source>
        <translation>Der Anbieter wurde nicht erreicht</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Es wird von selbst noch einmal versucht.</translation>
    </message>
    <message>
        <source>The folder is not there</source>
        <translation>Der Ordner ist nicht da</translation>
    </message>
    <message>
        <source>Put the stick in again, or share the folder again, then check now.</source>
        <translation>Steck den Stick wieder ein oder teile den Ordner wieder und sieh dann nach.</translation>
    </message>
    <message>
        <source>Nothing there any more</source>
        <translation>Nichts mehr da</translation>
    </message>
    <message>
        <source>The server answers, but the provider is not at this address. Ask it for the new one.</source>
        <translation>Der Server antwortet, aber der Anbieter ist nicht mehr unter dieser Adresse. Frag ihn nach der neuen.</translation>
    </message>
    <message>
        <source>This is not an address</source>
        <translation>Das ist keine Adresse</translation>
    </message>
    <message>
        <source>Type it as the provider gave it to you, for example school.example, or paste its link.</source>
        <translation>Schreib sie so, wie der Anbieter sie dir gab, zum Beispiel schule.example, oder füge seinen Link ein.</translation>
    </message>
    <message>
        <source>No provider there</source>
        <translation>Dort ist kein Anbieter</translation>
    </message>
    <message>
        <source>There is nothing at this place that Wanderbuch can read. Check the address or the folder with the provider.</source>
        <translation>An diesem Ort ist nichts, was Wanderbuch lesen kann. Prüfe Adresse oder Ordner mit dem Anbieter.</translation>
    </message>
    <message>
        <source>Not who the link names</source>
        <translation>Nicht der, den der Link nennt</translation>
    </message>
    <message>
        <source>Whoever answers there has another key than the one in the link. Ask the provider for a new link before you go on.</source>
        <translation>Wer dort antwortet, hat einen anderen Schlüssel als der im Link. Frag den Anbieter nach einem neuen Link, bevor du weitermachst.</translation>
    </message>
    <message>
        <source>Already added</source>
        <translation>Schon hinzugefügt</translation>
    </message>
    <message>
        <source>This provider, or another one at this address, is in your list.</source>
        <translation>Dieser Anbieter oder ein anderer unter dieser Adresse ist in deiner Liste.</translation>
    </message>
    <message>
        <source>Only web addresses and folders can be providers.</source>
        <translation>Nur Webadressen und Ordner können Anbieter sein.</translation>
    </message>
    <message>
        <source>The provider was not found</source>
        <translation>Der Anbieter wurde nicht gefunden</translation>
    </message>
    <message>
        <source>Not offered any more</source>
        <translation>Nicht mehr im Angebot</translation>
    </message>
    <message>
        <source>The provider took it away or was removed. Check for news, then look again.</source>
        <translation>Der Anbieter hat es weggenommen oder wurde entfernt. Sieh nach Neuem und suche dann noch einmal.</translation>
    </message>
    <message>
        <source>The course did not come</source>
        <translation>Der Kurs ist nicht angekommen</translation>
    </message>
    <message>
        <source>Nothing for Wanderbuch here</source>
        <translation>Hier ist nichts für Wanderbuch</translation>
    </message>
    <message>
        <source>No provider&apos;s folder is in it. Choose the stick itself, or the folder that holds provider.json.</source>
        <translation>Es ist kein Ordner eines Anbieters darin. Wähle den Stick selbst oder den Ordner, in dem provider.json liegt.</translation>
    </message>
    <message>
        <source>It cannot be read</source>
        <translation>Er lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Check that the stick is still there, then choose it again.</source>
        <translation>Prüfe, ob der Stick noch steckt, und wähle ihn dann wieder.</translation>
    </message>
    <message>
        <source>Nothing was taken</source>
        <translation>Nichts wurde übernommen</translation>
    </message>
    <message>
        <source>The link is damaged</source>
        <translation>Der Link ist beschädigt</translation>
    </message>
    <message>
        <source>Part of it is missing or was changed on the way, so it does not say where the provider is. Scan the code again or copy the whole link. If that does not help, ask the provider for a new one.</source>
        <translation>Ein Teil fehlt oder wurde unterwegs verändert, darum sagt er nicht, wo der Anbieter ist. Lies den Code noch einmal ein oder kopiere den ganzen Link. Hilft das nicht, bitte den Anbieter um einen neuen.</translation>
    </message>
</context>
<context>
    <name>ProviderWords</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>soon</source>
        <translation>bald</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 je Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>%n module(s)</source>
        <translation>
            <numerusform>%n Modul</numerusform>
            <numerusform>%n Module</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pathway(s)</source>
        <translation>
            <numerusform>%n Lernpfad</numerusform>
            <numerusform>%n Lernpfade</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits for a network</source>
        <translation>Wartet auf ein Netz</translation>
    </message>
    <message>
        <source>Waits for a network that costs nothing</source>
        <translation>Wartet auf ein Netz, das nichts kostet</translation>
    </message>
    <message>
        <source>Waits until the battery is charged</source>
        <translation>Wartet, bis der Akku geladen ist</translation>
    </message>
    <message>
        <source>Waits for room on this device</source>
        <translation>Wartet auf Platz auf diesem Gerät</translation>
    </message>
    <message>
        <source>Waits for you to decide</source>
        <translation>Wartet auf deine Entscheidung</translation>
    </message>
    <message>
        <source>On the web</source>
        <translation>Im Web</translation>
    </message>
    <message>
        <source>In this network</source>
        <translation>In diesem Netz</translation>
    </message>
    <message>
        <source>A folder</source>
        <translation>Ein Ordner</translation>
    </message>
    <message>
        <source>Stopped: it signs with a key you do not trust</source>
        <translation>Angehalten: signiert mit einem Schlüssel, dem du nicht vertraust</translation>
    </message>
    <message>
        <source>It signs with a new key: you decide</source>
        <translation>Signiert mit einem neuen Schlüssel: du entscheidest</translation>
    </message>
    <message>
        <source>Asking what is new</source>
        <translation>Fragt, was es Neues gibt</translation>
    </message>
    <message>
        <source>All here; in the library: %1 of %2 parts</source>
        <translation>Alles da; in der Bibliothek: %1 von %2 Teilen</translation>
    </message>
    <message>
        <source>Fetching: %1 of %2 parts</source>
        <translation>Holt: %1 von %2 Teilen</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Holt</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Wartet, bis es dran ist</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Not visited yet</source>
        <translation>Noch nicht besucht</translation>
    </message>
    <message>
        <source>Up to date · %1</source>
        <translation>Aktuell · %1</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
</context>
<context>
    <name>ProvidersPage</name>
    <message>
        <source>%1 was removed. Its courses on this device stay.</source>
        <translation>%1 wurde entfernt. Kurse davon auf diesem Gerät bleiben.</translation>
    </message>
</context>
<context>
    <name>ProvidersWelcome</name>
    <message>
        <source>Who do you learn with?</source>
        <translation>Bei wem lernst du?</translation>
    </message>
    <message>
        <source>Schools, networks and other providers stand here, each with what it brings and when it was last heard of. Add one by its address, its link or code, or from a stick. No account is needed, and nothing about you is sent.</source>
        <translation>Hier stehen Schulen, Netzwerke und andere Anbieter, mit dem, was sie bringen, und wann zuletzt von ihnen zu hören war. Füge einen mit seiner Adresse, seinem Link oder Code oder von einem Stick hinzu. Ein Konto braucht es nicht, und über dich wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Add a provider</source>
        <translation>Einen Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>From a stick or folder</source>
        <translation>Von einem Stick oder Ordner</translation>
    </message>
</context>
<context>
    <name>QuestionChips</name>
    <message>
        <source>Questions people ask</source>
        <translation>Häufige Fragen</translation>
    </message>
</context>
<context>
    <name>QuizChoices</name>
    <message>
        <source>%1. %2</source>
        <comment>verdict. feedback</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>QuizPage</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>Frage %1 von %2</translation>
    </message>
    <message>
        <source>Close the quiz</source>
        <translation>Quiz schließen</translation>
    </message>
</context>
<context>
    <name>QuizReflection</name>
    <message>
        <source>Your thoughts</source>
        <translation>Deine Gedanken</translation>
    </message>
    <message>
        <source>For yourself: it is not marked, and it is kept in your wallet as you write.</source>
        <translation>Für dich selbst: Es wird nicht bewertet und beim Schreiben in deiner Mappe aufgehoben.</translation>
    </message>
</context>
<context>
    <name>QuizResult</name>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Finish the module</source>
        <translation>Modul abschließen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Worth another look</source>
        <translation>Einen zweiten Blick wert</translation>
    </message>
    <message>
        <source>What you wrote</source>
        <translation>Was du geschrieben hast</translation>
    </message>
</context>
<context>
    <name>QuizTyped</name>
    <message>
        <source>Your answer</source>
        <translation>Deine Antwort</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Eine Zahl</translation>
    </message>
    <message>
        <source>A word or a few</source>
        <translation>Ein Wort oder ein paar</translation>
    </message>
</context>
<context>
    <name>QuizVerdict</name>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Partly right</source>
        <translation>Teilweise richtig</translation>
    </message>
    <message>
        <source>Not right</source>
        <translation>Nicht richtig</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Aufgehoben</translation>
    </message>
</context>
<context>
    <name>QuizView</name>
    <message>
        <source>More than one answer can be right.</source>
        <translation>Mehr als eine Antwort kann richtig sein.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Nächste Frage</translation>
    </message>
    <message>
        <source>See the result</source>
        <translation>Ergebnis ansehen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
</context>
<context>
    <name>RawPage</name>
    <message>
        <source>Copy the document</source>
        <translation>Dokument kopieren</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Eine Kopie speichern</translation>
    </message>
    <message>
        <source>The document itself</source>
        <translation>Das Dokument selbst</translation>
    </message>
</context>
<context>
    <name>RawText</name>
    <message>
        <source>%1… (%2 characters)</source>
        <translation>%1… (%2 Zeichen)</translation>
    </message>
</context>
<context>
    <name>ReaderBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
</context>
<context>
    <name>ReaderProblem</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Another Wanderbuch has the library open. Close it, then start this one again.</source>
        <translation>Ein anderes Wanderbuch hat die Bibliothek offen. Schließe es und starte dieses dann neu.</translation>
    </message>
    <message>
        <source>The folder of the library cannot be used. Check that the disk is there and not full, then start Wanderbuch again.</source>
        <translation>Der Ordner der Bibliothek lässt sich nicht benutzen. Sieh nach, ob die Festplatte da und nicht voll ist, und starte Wanderbuch dann neu.</translation>
    </message>
    <message>
        <source>Start Wanderbuch again. If this stays so, import the catalogue of the provider again: nothing of yours is lost.</source>
        <translation>Starte Wanderbuch neu. Bleibt es so, lies den Katalog des Anbieters neu ein: Von dir geht nichts verloren.</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>nobody trusted here knows this issuer</source>
        <translation>niemand, dem hier vertraut wird, kennt diesen Aussteller</translation>
    </message>
    <message>
        <source>keeps to the data model of verifiable credentials</source>
        <translation>hält sich an das Datenmodell überprüfbarer Nachweise</translation>
    </message>
    <message>
        <source>keeps to the data model of Open Badges 2.0</source>
        <translation>hält sich an das Datenmodell von Open Badges 2.0</translation>
    </message>
    <message>
        <source>keeps to the schema of %1; single values stand for lists, as JSON-LD allows, first at %2</source>
        <translation>hält sich an das Schema von %1; Einzelwerte stehen für Listen, wie JSON-LD es erlaubt, zuerst bei %2</translation>
    </message>
    <message>
        <source>keeps to the schema of endorsements</source>
        <translation>hält sich an das Schema der Empfehlungen</translation>
    </message>
    <message>
        <source>keeps to the schema of learner records (CLR 2.0)</source>
        <translation>hält sich an das Schema der Lernnachweise (CLR 2.0)</translation>
    </message>
    <message>
        <source>keeps to the schema of %1</source>
        <translation>hält sich an das Schema von %1</translation>
    </message>
    <message>
        <source>the key is the issuer&apos;s: %1</source>
        <translation>der Schlüssel gehört dem Aussteller: %1</translation>
    </message>
    <message>
        <source>the key is not one of the issuer&apos;s: %1</source>
        <translation>der Schlüssel gehört nicht dem Aussteller: %1</translation>
    </message>
    <message>
        <source>the key is not held here: %1</source>
        <translation>der Schlüssel liegt hier nicht vor: %1</translation>
    </message>
    <message>
        <source>the key is not for this purpose: %1</source>
        <translation>der Schlüssel ist nicht für diesen Zweck da: %1</translation>
    </message>
    <message>
        <source>signed by %1; whether that is a key of %2 cannot be told here</source>
        <translation>signiert von %1; ob das ein Schlüssel von %2 ist, lässt sich hier nicht sagen</translation>
    </message>
    <message>
        <source>nothing proves who issued it</source>
        <translation>nichts belegt, wer ihn ausgestellt hat</translation>
    </message>
    <message>
        <source>nothing proves who presents it</source>
        <translation>nichts belegt, wer ihn vorlegt</translation>
    </message>
    <message>
        <source>nobody is known to have signed it (%1)</source>
        <translation>wer ihn signiert hat, ist nicht bekannt (%1)</translation>
    </message>
    <message>
        <source>a presentation has no issuer of its own</source>
        <translation>eine Vorlage hat keinen eigenen Aussteller</translation>
    </message>
    <message>
        <source>the presentation itself is not signed; what it holds is checked</source>
        <translation>die Vorlage selbst ist nicht signiert; geprüft wird, was sie enthält</translation>
    </message>
    <message>
        <source>credential %1: %2</source>
        <translation>Nachweis %1: %2</translation>
    </message>
    <message>
        <source>cannot be read as a credential: %1</source>
        <translation>lässt sich nicht als Nachweis lesen: %1</translation>
    </message>
    <message>
        <source>this is no credential</source>
        <translation>das ist kein Nachweis</translation>
    </message>
    <message>
        <source>neither JSON nor a signed token</source>
        <translation>weder JSON noch ein signiertes Token</translation>
    </message>
    <message>
        <source>there is no badge in this picture</source>
        <translation>in diesem Bild steckt kein Abzeichen</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>nicht signiert</translation>
    </message>
    <message>
        <source>not a W3C credential</source>
        <translation>kein Nachweis nach W3C</translation>
    </message>
    <message>
        <source>no signature of its own: that of the whole covers what it says</source>
        <translation>keine eigene Signatur: die des Ganzen gilt auch für das, was hier steht</translation>
    </message>
    <message>
        <source>the signature fits the document and the key of the certificate (%1)</source>
        <translation>die Signatur passt zum Dokument und zum Schlüssel des Zertifikats (%1)</translation>
    </message>
    <message>
        <source>the signature fits the document and the key, and every disclosure belongs to it (%1)</source>
        <translation>die Signatur passt zum Dokument und zum Schlüssel, und jede offengelegte Angabe gehört dazu (%1)</translation>
    </message>
    <message>
        <source>the signature fits the document and the key (%1)</source>
        <translation>die Signatur passt zum Dokument und zum Schlüssel (%1)</translation>
    </message>
    <message>
        <source>the signature fits a key that only the badge itself brings: %1</source>
        <translation>die Signatur passt zu einem Schlüssel, den nur das Abzeichen selbst mitbringt: %1</translation>
    </message>
    <message>
        <source>the signature does not fit: the document was changed, or another key made it</source>
        <translation>die Signatur passt nicht: das Dokument wurde geändert, oder ein anderer Schlüssel hat sie gemacht</translation>
    </message>
    <message>
        <source>the signature is by another key than the issuer&apos;s</source>
        <translation>die Signatur stammt von einem anderen Schlüssel als dem des Ausstellers</translation>
    </message>
    <message>
        <source>the proof was made for another purpose than %1</source>
        <translation>der Beleg wurde für einen anderen Zweck gemacht als %1</translation>
    </message>
    <message>
        <source>proof type not supported yet: %1</source>
        <translation>diese Art Beleg wird noch nicht unterstützt: %1</translation>
    </message>
    <message>
        <source>format not supported yet: %1</source>
        <translation>dieses Format wird noch nicht unterstützt: %1</translation>
    </message>
    <message>
        <source>a keyed hash (%1) is no signature of an issuer</source>
        <translation>ein Hash mit geheimem Schlüssel (%1) ist keine Signatur eines Ausstellers</translation>
    </message>
    <message>
        <source>the document has no canonical form: %1</source>
        <translation>das Dokument hat keine eindeutige Form: %1</translation>
    </message>
    <message>
        <source>a context is not held here: %1</source>
        <translation>ein Kontext liegt hier nicht vor: %1</translation>
    </message>
    <message>
        <source>type that no context defines: %1</source>
        <translation>eine Art, die kein Kontext festlegt: %1</translation>
    </message>
    <message>
        <source>a hosted badge is not signed: it can only be checked at its address, which is not asked: %1</source>
        <translation>ein Abzeichen, das beim Aussteller liegt, ist nicht signiert: prüfen lässt es sich nur an seiner Adresse, und die wird nicht gefragt: %1</translation>
    </message>
    <message>
        <source>the badge itself says that it was revoked</source>
        <translation>das Abzeichen sagt selbst, dass es zurückgezogen wurde</translation>
    </message>
    <message>
        <source>the badge names no key, and its issuer&apos;s profile is not held here</source>
        <translation>das Abzeichen nennt keinen Schlüssel, und das Profil seines Ausstellers liegt hier nicht vor</translation>
    </message>
    <message>
        <source>the badge says that it is signed, and it is not</source>
        <translation>das Abzeichen nennt sich signiert und ist es nicht</translation>
    </message>
    <message>
        <source>no end date</source>
        <translation>kein Enddatum</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>gültig bis %1</translation>
    </message>
    <message>
        <source>not valid before %1</source>
        <translation>nicht gültig vor %1</translation>
    </message>
    <message>
        <source>the credential expired on %1</source>
        <translation>der Nachweis lief am %1 ab</translation>
    </message>
    <message>
        <source>the presentation expired on %1</source>
        <translation>die Vorlage lief am %1 ab</translation>
    </message>
    <message>
        <source>a date cannot be read: %1</source>
        <translation>ein Datum lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>the certificate has ended since (%1)</source>
        <translation>das Zertifikat ist inzwischen abgelaufen (%1)</translation>
    </message>
    <message>
        <source>the issuer names no place where it could be taken back</source>
        <translation>der Aussteller nennt keine Stelle, an der er zurückgezogen werden könnte</translation>
    </message>
    <message>
        <source>the status list the issuer names is not held here: %1</source>
        <translation>die Statusliste, die der Aussteller nennt, liegt hier nicht vor: %1</translation>
    </message>
    <message>
        <source>the status list the issuer names is not held here</source>
        <translation>die Statusliste, die der Aussteller nennt, liegt hier nicht vor</translation>
    </message>
    <message>
        <source>the issuer&apos;s profile, which would name its revocation list, is not held here</source>
        <translation>das Profil des Ausstellers, das seine Widerrufsliste nennen würde, liegt hier nicht vor</translation>
    </message>
    <message>
        <source>a kind of status that is not known here: %1</source>
        <translation>eine Art von Status, die hier nicht bekannt ist: %1</translation>
    </message>
    <message>
        <source>the credential does not say where its status list is</source>
        <translation>der Nachweis sagt nicht, wo seine Statusliste liegt</translation>
    </message>
    <message>
        <source>not revoked (the list itself carries no signature)</source>
        <translation>nicht widerrufen (die Liste selbst ist nicht signiert)</translation>
    </message>
    <message>
        <source>not revoked</source>
        <translation>nicht widerrufen</translation>
    </message>
    <message>
        <source>not suspended</source>
        <translation>nicht ausgesetzt</translation>
    </message>
    <message>
        <source>suspended for now, not revoked</source>
        <translation>vorerst ausgesetzt, nicht widerrufen</translation>
    </message>
    <message>
        <source>the issuer has a newer copy of it</source>
        <translation>der Aussteller hat eine neuere Fassung davon</translation>
    </message>
    <message>
        <source>no newer copy is announced</source>
        <translation>keine neuere Fassung ist angekündigt</translation>
    </message>
    <message>
        <source>the issuer&apos;s message: %1</source>
        <translation>Mitteilung des Ausstellers: %1</translation>
    </message>
    <message>
        <source>the issuer&apos;s message number %1, which it does not explain</source>
        <translation>Mitteilung Nummer %1 des Ausstellers, die er nicht erklärt</translation>
    </message>
    <message>
        <source>the list cannot be read: %1</source>
        <translation>die Liste lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>the list does not reach that far: %1</source>
        <translation>die Liste reicht nicht so weit: %1</translation>
    </message>
    <message>
        <source>the list expired on %1</source>
        <translation>die Liste lief am %1 ab</translation>
    </message>
    <message>
        <source>the list is from the future: %1</source>
        <translation>die Liste kommt aus der Zukunft: %1</translation>
    </message>
    <message>
        <source>the list is not valid before %1</source>
        <translation>die Liste gilt nicht vor %1</translation>
    </message>
    <message>
        <source>the list is by %1 and not by the issuer, so it cannot decide; it says: %2</source>
        <translation>die Liste ist von %1 und nicht vom Aussteller, darum entscheidet sie nicht; sie sagt: %2</translation>
    </message>
    <message>
        <source>the list is by %1 and not by the issuer, so it cannot decide; %2</source>
        <translation>die Liste ist von %1 und nicht vom Aussteller, darum entscheidet sie nicht; %2</translation>
    </message>
    <message>
        <source>the list is by %1 and not by the issuer</source>
        <translation>die Liste ist von %1 und nicht vom Aussteller</translation>
    </message>
    <message>
        <source>the list is not signed, and nobody trusted here says that it is the issuer&apos;s</source>
        <translation>die Liste ist nicht signiert, und niemand, dem hier vertraut wird, sagt, dass sie vom Aussteller ist</translation>
    </message>
    <message>
        <source>the list is of another kind than the credential says</source>
        <translation>die Liste ist von anderer Art, als der Nachweis sagt</translation>
    </message>
    <message>
        <source>the list is made for another address</source>
        <translation>die Liste gehört zu einer anderen Adresse</translation>
    </message>
    <message>
        <source>the list&apos;s own signature could not be checked: %1</source>
        <translation>die Signatur der Liste selbst ließ sich nicht prüfen: %1</translation>
    </message>
    <message>
        <source>the list&apos;s own signature is wrong: %1</source>
        <translation>die Signatur der Liste selbst ist falsch: %1</translation>
    </message>
    <message>
        <source>the list is not proven to be its issuer&apos;s: %1</source>
        <translation>dass die Liste von ihrem Aussteller ist, ist nicht belegt: %1</translation>
    </message>
    <message>
        <source>nobody is named who signed the list</source>
        <translation>wer die Liste signiert hat, ist nicht genannt</translation>
    </message>
    <message>
        <source>the schema it names is not held here: %1</source>
        <translation>das Schema, das er nennt, liegt hier nicht vor: %1</translation>
    </message>
    <message>
        <source>there is no issuer</source>
        <translation>ein Aussteller fehlt</translation>
    </message>
    <message>
        <source>there is no credentialSubject</source>
        <translation>wem der Nachweis gilt, fehlt</translation>
    </message>
    <message>
        <source>the issuer is not named by one URL</source>
        <translation>der Aussteller ist nicht durch eine einzige URL benannt</translation>
    </message>
    <message>
        <source>%1: is missing</source>
        <translation>%1: fehlt</translation>
    </message>
    <message>
        <source>%1: is no object</source>
        <translation>%1: ist kein Objekt</translation>
    </message>
    <message>
        <source>%1: is no address</source>
        <translation>%1: ist keine Adresse</translation>
    </message>
    <message>
        <source>%1: is not foreseen here</source>
        <translation>%1: ist hier nicht vorgesehen</translation>
    </message>
    <message>
        <source>no time stamp is attached</source>
        <translation>kein Zeitstempel liegt bei</translation>
    </message>
    <message>
        <source>a time stamp proves that the signature was there at %1</source>
        <translation>ein Zeitstempel belegt, dass es die Signatur am %1 gab</translation>
    </message>
    <message>
        <source>a time stamp, for whose authority nobody here vouches, says that the signature was there at %1</source>
        <translation>ein Zeitstempel, für dessen Stelle hier niemand bürgt, sagt, dass es die Signatur am %1 gab</translation>
    </message>
    <message>
        <source>a time stamp cannot be judged (%1)</source>
        <translation>ein Zeitstempel lässt sich nicht beurteilen (%1)</translation>
    </message>
    <message>
        <source>a time stamp does not fit (%1)</source>
        <translation>ein Zeitstempel passt nicht (%1)</translation>
    </message>
    <message>
        <source>signed at the latest %1, by the time stamp of %2, whom no authority held here vouches for</source>
        <translation>spätestens am %1 signiert, laut Zeitstempel von %2, für den keine Stelle bürgt, die hier bekannt ist</translation>
    </message>
    <message>
        <source>signed at the latest %1, by the time stamp of %2</source>
        <translation>spätestens am %1 signiert, laut Zeitstempel von %2</translation>
    </message>
    <message>
        <source>attached and not evaluated: %1</source>
        <translation>liegt bei und wurde nicht ausgewertet: %1</translation>
    </message>
    <message>
        <source>nobody presented it: it is the credential itself, bound to its holder&apos;s key</source>
        <translation>niemand hat ihn vorgelegt: es ist der Nachweis selbst, an den Schlüssel seines Inhabers gebunden</translation>
    </message>
    <message>
        <source>nobody presented it: it is the credential itself</source>
        <translation>niemand hat ihn vorgelegt: es ist der Nachweis selbst</translation>
    </message>
    <message>
        <source>no holder&apos;s key is named</source>
        <translation>kein Schlüssel eines Inhabers ist genannt</translation>
    </message>
    <message>
        <source>signed with the holder&apos;s key, for this occasion</source>
        <translation>mit dem Schlüssel des Inhabers signiert, für diesen Anlass</translation>
    </message>
    <message>
        <source>signed with the holder&apos;s key; when and for whom was not asked</source>
        <translation>mit dem Schlüssel des Inhabers signiert; wann und für wen wurde nicht gefragt</translation>
    </message>
    <message>
        <source>signed with another key than the holder&apos;s</source>
        <translation>mit einem anderen Schlüssel signiert als dem des Inhabers</translation>
    </message>
    <message>
        <source>the credential is bound to no key</source>
        <translation>der Nachweis ist an keinen Schlüssel gebunden</translation>
    </message>
    <message>
        <source>the credential is bound to another key</source>
        <translation>der Nachweis ist an einen anderen Schlüssel gebunden</translation>
    </message>
    <message>
        <source>no EU trusted list is held here, so the certificate is not vouched for</source>
        <translation>keine Vertrauensliste der EU liegt hier vor, darum bürgt niemand für das Zertifikat</translation>
    </message>
    <message>
        <source>no authority held here vouches for the certificate</source>
        <translation>keine Stelle, die hier bekannt ist, bürgt für das Zertifikat</translation>
    </message>
    <message>
        <source>the certificate is vouched for by %1</source>
        <translation>für das Zertifikat bürgt %1</translation>
    </message>
    <message>
        <source>the certificate is not for signing</source>
        <translation>das Zertifikat ist nicht zum Signieren da</translation>
    </message>
    <message>
        <source>the signer&apos;s certificate was valid at the signing time %1, which only the signer claims</source>
        <translation>das Zertifikat war zur Zeit der Signatur gültig (%1, was nur der Signierende sagt)</translation>
    </message>
    <message>
        <source>the signer&apos;s certificate is valid now; no signing time is given</source>
        <translation>das Zertifikat ist jetzt gültig; eine Zeit der Signatur ist nicht genannt</translation>
    </message>
    <message>
        <source>the signer&apos;s certificate (%1 to %2) was not valid at the signing time %3</source>
        <translation>das Zertifikat (%1 bis %2) war zur Zeit der Signatur (%3) nicht gültig</translation>
    </message>
    <message>
        <source>self-asserted: issuer and learner are the same</source>
        <translation>selbst bezeugt: Aussteller und Lernende sind dieselben</translation>
    </message>
    <message>
        <source>self-asserted: made with your own key</source>
        <translation>selbst bezeugt: mit deinem eigenen Schlüssel gemacht</translation>
    </message>
    <message>
        <source>seen first on %1 and accepted by you as %2; nobody else vouches for this issuer (fingerprint %3)</source>
        <translation>zuerst am %1 gesehen und von dir als %2 angenommen; sonst bürgt niemand für diesen Aussteller (Fingerabdruck %3)</translation>
    </message>
    <message>
        <source>%1 is trusted by this version of Wanderbuch</source>
        <translation>%1 wird von dieser Ausgabe von Wanderbuch vertraut</translation>
    </message>
    <message>
        <source>%1 listed it as %2 until %3</source>
        <translation>%1 führte ihn als %2 bis %3</translation>
    </message>
    <message>
        <source>listed by %1</source>
        <translation>aufgeführt von %1</translation>
    </message>
    <message>
        <source>not withdrawn as of %1, as its authority said</source>
        <translation>nicht zurückgezogen, Stand %1, wie seine Stelle sagt</translation>
    </message>
    <message>
        <source>the certificate of %1 was withdrawn on %2, and nothing held here proves that the seal was made before</source>
        <translation>das Zertifikat von %1 wurde am %2 zurückgezogen, und nichts belegt hier, dass das Siegel davor gemacht wurde</translation>
    </message>
    <message>
        <source>the certificate of %1 was withdrawn on %2, after the seal was made</source>
        <translation>das Zertifikat von %1 wurde am %2 zurückgezogen, nachdem das Siegel gemacht war</translation>
    </message>
</context>
<context>
    <name>ReceiveView</name>
    <message>
        <source>This came for you</source>
        <translation>Das ist für dich gekommen</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>Credentials are offered</source>
        <translation>Nachweise werden angeboten</translation>
    </message>
    <message>
        <source>Asking what is offered</source>
        <translation>Es wird gefragt, was angeboten ist</translation>
    </message>
    <message>
        <source>Log in at the issuer in your browser. This page goes on by itself.</source>
        <translation>Melde dich im Browser beim Aussteller an. Diese Seite geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Fetching and checking</source>
        <translation>Wird geholt und geprüft</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>%1 (%2) offers you:</source>
        <translation>%1 (%2) bietet dir an:</translation>
    </message>
    <message>
        <source>The issuer wants a code from you.</source>
        <translation>Der Aussteller will einen Code von dir.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n Zeichen</numerusform>
            <numerusform>%n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>What comes is checked on this device first. You decide about each before it is kept.</source>
        <translation>Was kommt, wird zuerst auf diesem Gerät geprüft. Du entscheidest über jedes, bevor es aufgehoben wird.</translation>
    </message>
    <message>
        <source>Log in and get it</source>
        <translation>Anmelden und holen</translation>
    </message>
    <message>
        <source>Get it</source>
        <translation>Holen</translation>
    </message>
    <message>
        <source>Everything that came is decided. What you kept is in your wallet.</source>
        <translation>Über alles, was kam, ist entschieden. Was du aufgehoben hast, ist in deiner Mappe.</translation>
    </message>
    <message>
        <source>To the wallet</source>
        <translation>Zur Mappe</translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message>
        <source>self-asserted, signed by you</source>
        <translation>selbst ausgestellt, von dir signiert</translation>
    </message>
    <message>
        <source>It proves that you wrote it and that nobody changed it since. Nobody else vouches for it.</source>
        <translation>Er belegt, dass er von dir ist und dass ihn seitdem niemand verändert hat. Sonst bürgt niemand dafür.</translation>
    </message>
</context>
<context>
    <name>RecordsConnectSheet</name>
    <message>
        <source>Connect to %1</source>
        <translation>Mit %1 verbinden</translation>
    </message>
    <message>
        <source>This is where it says that it gets learning records. Change it only if the provider told you another one.</source>
        <translation>Hier will der Anbieter Lerndaten bekommen, sagt er selbst. Ändere das nur, wenn er dir etwas anderes genannt hat.</translation>
    </message>
    <message>
        <source>Learning records go to a record store (an LRS) of the provider. Its address comes from the provider.</source>
        <translation>Lerndaten gehen an einen Lernspeicher (ein LRS) des Anbieters. Seine Adresse bekommst du vom Anbieter.</translation>
    </message>
    <message>
        <source>Address of the record store</source>
        <translation>Adresse des Lernspeichers</translation>
    </message>
    <message>
        <source>lrs.school.example</source>
        <translation>lrs.schule.example</translation>
    </message>
    <message>
        <source>The connection is encrypted</source>
        <translation>Die Verbindung ist verschlüsselt</translation>
    </message>
    <message>
        <source>Not encrypted: whoever is in this network can read what goes there, your password too</source>
        <translation>Nicht verschlüsselt: Wer in diesem Netz ist, kann mitlesen, auch dein Passwort</translation>
    </message>
    <message>
        <source>You log in at %1, in your browser. Wanderbuch sees no password.</source>
        <translation>Du meldest dich bei %1 an, in deinem Browser. Wanderbuch sieht kein Passwort.</translation>
    </message>
    <message>
        <source>The provider gives you a name and a password for it. They are kept in your wallet, encrypted.</source>
        <translation>Namen und Passwort dafür gibt dir der Anbieter. Sie liegen verschlüsselt in deiner Mappe.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Asking how one gets in</source>
        <translation>Es wird gefragt, wie man hineinkommt</translation>
    </message>
    <message>
        <source>Log in in your browser. This goes on by itself.</source>
        <translation>Melde dich in deinem Browser an. Hier geht es von selbst weiter.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Log in in the browser</source>
        <translation>Im Browser anmelden</translation>
    </message>
    <message>
        <source>I have a name and a password</source>
        <translation>Ich habe einen Namen und ein Passwort</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Another address</source>
        <translation>Andere Adresse</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
</context>
<context>
    <name>RecordsConsentSheet</name>
    <message>
        <source>What may %1 know?</source>
        <translation>Was darf %1 wissen?</translation>
    </message>
    <message>
        <source>It gets</source>
        <translation>Das bekommt der Anbieter</translation>
    </message>
    <message>
        <source>which lessons and quizzes of its courses you open and finish, and when</source>
        <translation>welche Lektionen und Quizze seiner Kurse du öffnest und abschließt, und wann</translation>
    </message>
    <message>
        <source>your answers and results in its quizzes</source>
        <translation>deine Antworten und Ergebnisse in seinen Quizzen</translation>
    </message>
    <message>
        <source>how long you learn there</source>
        <translation>wie lange du dort lernst</translation>
    </message>
    <message>
        <source>the stars and words you give its courses</source>
        <translation>die Sterne und Worte, die du seinen Kursen gibst</translation>
    </message>
    <message>
        <source>It does not get</source>
        <translation>Das bekommt er nicht</translation>
    </message>
    <message>
        <source>anything about courses of others</source>
        <translation>etwas über Kurse von anderen</translation>
    </message>
    <message>
        <source>your credentials, and what you saved</source>
        <translation>deine Nachweise und was du dir gemerkt hast</translation>
    </message>
    <message>
        <source>It sees you as</source>
        <translation>Er sieht dich als</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Eine Nummer</translation>
    </message>
    <message>
        <source>Made for this provider alone: two of them cannot find out that it is the same person</source>
        <translation>Nur für diesen Anbieter gemacht: Zwei Anbieter können nicht herausfinden, dass es dieselbe Person ist</translation>
    </message>
    <message>
        <source>That number, with a name</source>
        <translation>Diese Nummer, mit einem Namen</translation>
    </message>
    <message>
        <source>So that it may confirm to you what you learnt</source>
        <translation>Damit er dir bestätigen kann, was du gelernt hast</translation>
    </message>
    <message>
        <source>The name it sees</source>
        <translation>Der Name, den er sieht</translation>
    </message>
    <message>
        <source>Your key</source>
        <translation>Dein Schlüssel</translation>
    </message>
    <message>
        <source>The same that signs your records, and the same everywhere: whoever gets it twice knows that it is you</source>
        <translation>Derselbe, der deine Einträge signiert, und überall derselbe: Wer ihn zweimal bekommt, weiß, dass du es bist</translation>
    </message>
    <message>
        <source>What I did before, too</source>
        <translation>Auch, was ich bisher gemacht habe</translation>
    </message>
    <message>
        <source>Otherwise only what you do from now on</source>
        <translation>Sonst nur, was du von jetzt an machst</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Zum Beispiel</translation>
    </message>
    <message>
        <source>Letter by letter</source>
        <translation>Buchstabe für Buchstabe</translation>
    </message>
    <message>
        <source>As it goes over the network (an xAPI statement)</source>
        <translation>So, wie es über das Netz geht (ein xAPI-Statement)</translation>
    </message>
    <message>
        <source>You can end this at any time on this page. What has gone until then, the provider has.</source>
        <translation>Du kannst das auf dieser Seite jederzeit beenden. Was bis dahin gegangen ist, hat der Anbieter.</translation>
    </message>
    <message>
        <source>Keep it so</source>
        <translation>So behalten</translation>
    </message>
    <message>
        <source>Yes, it may</source>
        <translation>Ja, das darf er</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>Nichts ändern</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
</context>
<context>
    <name>RecordsEndSheet</name>
    <message>
        <source>Let %1 know nothing more?</source>
        <translation>%1 nichts mehr wissen lassen?</translation>
    </message>
    <message>
        <source>From this moment on nothing goes to it, also not what waits. Everything stays on this device, and its courses work as before.</source>
        <translation>Von jetzt an geht nichts mehr dorthin, auch nicht, was noch wartet. Alles bleibt auf diesem Gerät, und seine Kurse gehen wie bisher.</translation>
    </message>
    <message>
        <source>What it got before, it has. Only the provider can delete that: ask it, it has to answer.</source>
        <translation>Was der Anbieter bisher bekam, hat er. Nur er kann das löschen: Frage ihn, er muss dir antworten.</translation>
    </message>
    <message>
        <source>Forget the log-in, too</source>
        <translation>Auch die Anmeldung vergessen</translation>
    </message>
    <message>
        <source>Address, name and password of its record store leave your wallet</source>
        <translation>Adresse, Name und Passwort seines Lernspeichers verschwinden aus deiner Mappe</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
</context>
<context>
    <name>RecordsSection</name>
    <message>
        <source>Connected. What waits goes by itself.</source>
        <translation>Verbunden. Was wartet, geht von selbst.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) written. Bring it to the provider, or to somebody who goes online.</source>
        <translation>
            <numerusform>Ein Eintrag geschrieben. Bring ihn zum Anbieter oder zu jemandem, der online geht.</numerusform>
            <numerusform>%n Einträge geschrieben. Bring sie zum Anbieter oder zu jemandem, der online geht.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it is in an earlier file: nothing was written.</source>
        <translation>Alles steht schon in einer früheren Datei: Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Where to write the sealed file</source>
        <translation>Wohin die versiegelte Datei soll</translation>
    </message>
    <message>
        <source>Learning records</source>
        <translation>Lerndaten</translation>
    </message>
    <message>
        <source>Your wallet is locked</source>
        <translation>Deine Mappe ist verschlossen</translation>
    </message>
    <message>
        <source>What this provider may know stands there, and nothing goes while it is locked.</source>
        <translation>Was dieser Anbieter wissen darf, steht dort, und solange sie verschlossen ist, geht nichts hinaus.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Aufschließen</translation>
    </message>
    <message>
        <source>It could not be read</source>
        <translation>Es war nicht zu lesen</translation>
    </message>
    <message>
        <source>Nothing is lost and nothing is sent. Start the app again.</source>
        <translation>Nichts ist verloren, und nichts wird gesendet. Starte die App neu.</translation>
    </message>
    <message>
        <source>Let it know</source>
        <translation>Wissen lassen</translation>
    </message>
    <message>
        <source>Log in again</source>
        <translation>Neu anmelden</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>Was geht</translation>
    </message>
    <message>
        <source>See it, and change as whom</source>
        <translation>Ansehen, und ändern, als wer</translation>
    </message>
    <message>
        <source>Write a sealed file</source>
        <translation>Versiegelte Datei schreiben</translation>
    </message>
    <message>
        <source>What waits, for a stick; only the provider can open it</source>
        <translation>Was wartet, für einen Stick; nur der Anbieter kann sie öffnen</translation>
    </message>
    <message>
        <source>Change the connection</source>
        <translation>Verbindung ändern</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>It gets nothing any more</source>
        <translation>Er bekommt nichts mehr</translation>
    </message>
    <message>
        <source>They came back on a stick, and the provider names no place that takes them, or it refuses. What is in them stays in your wallet: you can write it on a stick again, or delete the files.</source>
        <translation>Sie kamen auf einem Stick zurück, und der Anbieter nennt keinen Ort, der sie annimmt, oder er lehnt ab. Was darin steht, bleibt in deiner Mappe: Du kannst es noch einmal auf einen Stick schreiben oder die Dateien löschen.</translation>
    </message>
    <message>
        <source>Delete the files</source>
        <translation>Dateien löschen</translation>
    </message>
</context>
<context>
    <name>RecordsWords</name>
    <message>
        <source>finished</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>passed a quiz</source>
        <translation>ein Quiz bestanden</translation>
    </message>
    <message>
        <source>did not pass a quiz</source>
        <translation>ein Quiz nicht bestanden</translation>
    </message>
    <message>
        <source>%1, with a number that only this provider gets</source>
        <translation>%1, mit einer Nummer, die nur dieser Anbieter bekommt</translation>
    </message>
    <message>
        <source>Your key, the same everywhere</source>
        <translation>Dein Schlüssel, überall derselbe</translation>
    </message>
    <message>
        <source>A number that only this provider gets, without a name</source>
        <translation>Eine Nummer, die nur dieser Anbieter bekommt, ohne Namen</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Did what</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>With what</source>
        <translation>Womit</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>It holds another record under the same number.</source>
        <translation>Dort liegt unter derselben Nummer schon ein anderer Eintrag.</translation>
    </message>
    <message>
        <source>It is too large for it.</source>
        <translation>Er ist dafür zu groß.</translation>
    </message>
    <message>
        <source>The record store could not take it.</source>
        <translation>Der Lernspeicher konnte ihn nicht annehmen.</translation>
    </message>
    <message>
        <source>The log-in is not taken</source>
        <translation>Die Anmeldung gilt nicht mehr</translation>
    </message>
    <message>
        <source>The name or password has changed, or you were logged out. Log in again: what waits goes then.</source>
        <translation>Name oder Passwort haben sich geändert, oder du wurdest abgemeldet. Melde dich neu an, dann geht, was wartet.</translation>
    </message>
    <message>
        <source>It takes nothing of this kind</source>
        <translation>So etwas wird dort nicht angenommen</translation>
    </message>
    <message>
        <source>The record store refused everything that was sent. Nothing is lost. Tell the provider.</source>
        <translation>Der Lernspeicher hat alles abgelehnt, was gesendet wurde. Nichts ist verloren. Sag es dem Anbieter.</translation>
    </message>
    <message>
        <source>No record store there any more</source>
        <translation>Dort ist kein Lernspeicher mehr</translation>
    </message>
    <message>
        <source>The server answers, but not at this address. Ask the provider for the new one, then connect again.</source>
        <translation>Der Server antwortet, aber nicht unter dieser Adresse. Frage den Anbieter nach der neuen und verbinde dich dann neu.</translation>
    </message>
    <message>
        <source>Something else answered</source>
        <translation>Etwas anderes hat geantwortet</translation>
    </message>
    <message>
        <source>Often that is the log-in page of a hotel or a café. Log in to the network in a browser; it is tried again by itself.</source>
        <translation>Oft ist das die Anmeldeseite eines Hotels oder Cafés. Melde dich in einem Browser beim Netz an; dann wird es von selbst noch einmal versucht.</translation>
    </message>
    <message>
        <source>The name is missing or too long</source>
        <translation>Der Name fehlt oder ist zu lang</translation>
    </message>
    <message>
        <source>Give one of at most 200 letters.</source>
        <translation>Gib einen mit höchstens 200 Zeichen an.</translation>
    </message>
    <message>
        <source>This is not an address</source>
        <translation>Das ist keine Adresse</translation>
    </message>
    <message>
        <source>Type it as the provider gave it to you, for example lrs.school.example/xapi.</source>
        <translation>Gib sie so ein, wie der Anbieter sie dir genannt hat, zum Beispiel lrs.schule.example/xapi.</translation>
    </message>
    <message>
        <source>Not logged in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>You or the server said no. Nothing was kept; try again when you like.</source>
        <translation>Du oder der Server haben Nein gesagt. Nichts wurde gespeichert; versuche es wieder, wenn du magst.</translation>
    </message>
    <message>
        <source>Not logged in in time</source>
        <translation>Nicht rechtzeitig angemeldet</translation>
    </message>
    <message>
        <source>Nobody came back from the browser. Try again.</source>
        <translation>Aus dem Browser kam niemand zurück. Versuche es noch einmal.</translation>
    </message>
    <message>
        <source>It cannot be asked how one gets in</source>
        <translation>Wie man hineinkommt, ließ sich nicht erfragen</translation>
    </message>
    <message>
        <source>What answers there is not set up for this app. Check the address with the provider.</source>
        <translation>Was dort antwortet, ist nicht für diese App eingerichtet. Prüfe die Adresse mit dem Anbieter.</translation>
    </message>
    <message>
        <source>The log-in was refused</source>
        <translation>Die Anmeldung wurde abgelehnt</translation>
    </message>
    <message>
        <source>The server did not take this app. Ask the provider for a name and a password.</source>
        <translation>Der Server hat diese App nicht angenommen. Frage den Anbieter nach einem Namen und einem Passwort.</translation>
    </message>
</context>
<context>
    <name>RefusedRecords</name>
    <message numerus="yes">
        <source>%n record(s) were refused</source>
        <translation>
            <numerusform>Ein Eintrag wurde abgelehnt</numerusform>
            <numerusform>%n Einträge wurden abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und noch einer</numerusform>
            <numerusform>und noch %n</numerusform>
        </translation>
    </message>
    <message>
        <source>This holds up nothing else, and nothing is lost: it stays on this device.</source>
        <translation>Das hält nichts anderes auf, und verloren ist nichts: Es bleibt auf diesem Gerät.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
</context>
<context>
    <name>RemoveSheet</name>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>What it offers leaves your catalogue, and its key is forgotten. Courses that are on this device stay, and so does everything you learnt and hold.</source>
        <translation>Was er anbietet, verschwindet aus deinem Katalog, und sein Schlüssel wird vergessen. Kurse auf diesem Gerät bleiben, und alles, was du gelernt hast und besitzt, auch.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>RequestFields</name>
    <message>
        <source>Somebody asked for it</source>
        <translation>Jemand hat danach gefragt</translation>
    </message>
    <message>
        <source>Shown below</source>
        <translation>Steht darunter</translation>
    </message>
    <message>
        <source>Shows more</source>
        <translation>Zeigt mehr</translation>
    </message>
    <message>
        <source>Take over exactly what you were given. It ties the signature to this one request.</source>
        <translation>Übernimm genau, was man dir gegeben hat. Es bindet die Signatur an diese eine Anfrage.</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>Challenge</translation>
    </message>
    <message>
        <source>Challenge (nonce)</source>
        <translation>Challenge (Nonce)</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Domain: who asked</source>
        <translation>Domain: wer gefragt hat</translation>
    </message>
</context>
<context>
    <name>RouteWords</name>
    <message numerus="yes">
        <source>%n module(s)</source>
        <translation>
            <numerusform>%n Modul</numerusform>
            <numerusform>%n Module</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 oder mehr</translation>
    </message>
    <message numerus="yes">
        <source>All %n module(s) done</source>
        <translation>
            <numerusform>Das eine Modul ist geschafft</numerusform>
            <numerusform>Alle %n Module geschafft</numerusform>
        </translation>
    </message>
    <message>
        <source>You hold %1 of %2</source>
        <translation>Du hast %1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 geschafft</translation>
    </message>
    <message>
        <source>%1 of %2 held</source>
        <translation>%1 von %2 erworben</translation>
    </message>
    <message>
        <source>%1 to go</source>
        <translation>noch %1</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save a copy</source>
        <translation>Eine Kopie speichern</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>Scan codes</source>
        <translation>Codes scannen</translation>
    </message>
    <message>
        <source>Hold the camera over the codes, one after the other, until each fills about half of the picture.</source>
        <translation>Halte die Kamera über die Codes, einen nach dem anderen, bis jeder etwa das halbe Bild füllt.</translation>
    </message>
    <message>
        <source>Take a picture of the codes with another device, or save the one you were sent. Several codes on one picture are read at once.</source>
        <translation>Fotografiere die Codes mit einem anderen Gerät, oder speichere das Bild, das du bekommen hast. Mehrere Codes auf einem Bild werden auf einmal gelesen.</translation>
    </message>
</context>
<context>
    <name>Seal</name>
    <message>
        <source>Seal %1</source>
        <translation>Siegel %1</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>SecuritySettings</name>
    <message>
        <source>Protected by a passphrase</source>
        <translation>Durch eine Passphrase geschützt</translation>
    </message>
    <message>
        <source>Protected only by this device</source>
        <translation>Nur durch dieses Gerät geschützt</translation>
    </message>
    <message>
        <source>What you hold and what you learnt is encrypted, but its key lies on this device. Whoever can use your account here can read it. A passphrase changes that.</source>
        <translation>Was du hast und was du gelernt hast, ist verschlüsselt, aber der Schlüssel liegt auf diesem Gerät. Wer dein Konto hier benutzen kann, kann es lesen. Eine Passphrase ändert das.</translation>
    </message>
    <message>
        <source>Your passphrase encrypts the key to all that is yours. While you are logged in here, the system&apos;s keychain opens it too.</source>
        <translation>Deine Passphrase verschlüsselt den Schlüssel zu allem, was dir gehört. Solange du hier angemeldet bist, öffnet es auch der Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>Your passphrase encrypts the key to all that is yours. Nobody can reset it for you.</source>
        <translation>Deine Passphrase verschlüsselt den Schlüssel zu allem, was dir gehört. Niemand kann sie für dich zurücksetzen.</translation>
    </message>
    <message>
        <source>Set a passphrase</source>
        <translation>Eine Passphrase setzen</translation>
    </message>
    <message>
        <source>Change passphrase and recovery code</source>
        <translation>Passphrase und Wiederherstellungscode ändern</translation>
    </message>
    <message>
        <source>The old ones open nothing any more then</source>
        <translation>Die alten öffnen dann nichts mehr</translation>
    </message>
    <message>
        <source>There is no recovery code: a forgotten passphrase would be the end</source>
        <translation>Es gibt keinen Wiederherstellungscode: Eine vergessene Passphrase wäre das Ende</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Jetzt abschließen</translation>
    </message>
    <message>
        <source>Explore and checking credentials still work</source>
        <translation>Entdecken und Nachweise prüfen geht weiter</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Verschlossen</translation>
    </message>
    <message>
        <source>Unlock it in the wallet</source>
        <translation>In der Mappe aufschließen</translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation>Von selbst abschließen</translation>
    </message>
    <message>
        <source>After this long without a touch.</source>
        <translation>Nach so langer Zeit ohne Berührung.</translation>
    </message>
    <message>
        <source>Works once there is a passphrase. Without one there is nothing to ask for.</source>
        <translation>Geht, sobald es eine Passphrase gibt. Ohne sie gibt es nichts, wonach zu fragen wäre.</translation>
    </message>
    <message>
        <source>When the app ends</source>
        <translation>Wenn die App endet</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsList</name>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>%1 · text %2 %</source>
        <translation>%1 · Text %2 %</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system: %1</source>
        <translation>Wie das System: %1</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Protected by a passphrase</source>
        <translation>Durch eine Passphrase geschützt</translation>
    </message>
    <message>
        <source>Protected only by this device</source>
        <translation>Nur durch dieses Gerät geschützt</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>What takes room on this device</source>
        <translation>Was auf diesem Gerät Platz braucht</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>One encrypted file with all that is yours</source>
        <translation>Eine verschlüsselte Datei mit allem, was dir gehört</translation>
    </message>
    <message>
        <source>None made yet</source>
        <translation>Noch keine erstellt</translation>
    </message>
    <message>
        <source>Last one: %1</source>
        <translation>Die letzte: %1</translation>
    </message>
    <message>
        <source>About Wanderbuch</source>
        <translation>Über Wanderbuch</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Trust data</source>
        <translation>Vertrauensdaten</translation>
    </message>
    <message>
        <source>What checks without a network rest on</source>
        <translation>Worauf Prüfungen ohne Netz beruhen</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Your devices</source>
        <translation>Deine Geräte</translation>
    </message>
    <message>
        <source>The same wallet on your phone and your laptop</source>
        <translation>Dieselbe Mappe auf Telefon und Laptop</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>Sicherung erstellen</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung einspielen</translation>
    </message>
    <message>
        <source>About Wanderbuch</source>
        <translation>Über Wanderbuch</translation>
    </message>
    <message>
        <source>Trust data</source>
        <translation>Vertrauensdaten</translation>
    </message>
</context>
<context>
    <name>ShareList</name>
    <message>
        <source>Handed on</source>
        <translation>Weitergegeben</translation>
    </message>
    <message>
        <source>Only you see this.</source>
        <translation>Das siehst nur du.</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
</context>
<context>
    <name>ShareSheet</name>
    <message>
        <source>Handed on</source>
        <translation>Weitergegeben</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>An wen</translation>
    </message>
    <message>
        <source>A client, a school, a web form</source>
        <translation>Kundschaft, Schule, Webformular</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Delete this entry</source>
        <translation>Diesen Eintrag löschen</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ShowPage</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>A picture of a screen proves nothing. The codes do, and so does the file.</source>
        <translation>Ein Foto von einem Bildschirm beweist nichts. Die Codes tun es, und die Datei auch.</translation>
    </message>
    <message>
        <source>Hand it on</source>
        <translation>Weitergeben</translation>
    </message>
</context>
<context>
    <name>SkillRow</name>
    <message>
        <source>EQF %1</source>
        <translation>EQR %1</translation>
    </message>
    <message>
        <source>Counts towards %1</source>
        <translation>Zählt für %1</translation>
    </message>
    <message>
        <source>%1 · your own record</source>
        <translation>%1 · eigener Eintrag</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SkillValues</name>
    <message>
        <source>Values of the skills picture</source>
        <translation>Werte des Bildes vom Können</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>Niveau %1</translation>
    </message>
    <message>
        <source>level not said</source>
        <translation>Niveau nicht angegeben</translation>
    </message>
    <message>
        <source>You can show: %1</source>
        <translation>Du kannst belegen: %1</translation>
    </message>
    <message>
        <source>%1 · needed: level %2</source>
        <translation>%1 · verlangt: Niveau %2</translation>
    </message>
    <message>
        <source>%1 · needed at any level</source>
        <translation>%1 · verlangt auf jedem Niveau</translation>
    </message>
</context>
<context>
    <name>SkillsBoard</name>
    <message>
        <source>All skills</source>
        <translation>Alle Fähigkeiten</translation>
    </message>
</context>
<context>
    <name>SkillsChart</name>
    <message>
        <source>Skills picture</source>
        <translation>Bild vom Können</translation>
    </message>
    <message>
        <source>What you can show, skill by skill</source>
        <translation>Was du belegen kannst, Fähigkeit für Fähigkeit</translation>
    </message>
    <message>
        <source>What you can show and what %1 needs, skill by skill</source>
        <translation>Was du belegen kannst und was „%1“ verlangt, Fähigkeit für Fähigkeit</translation>
    </message>
    <message>
        <source>Rings are EQF levels, %1 at the rim. There is room for %2; the list shows all that you can show.</source>
        <translation>Die Ringe sind EQR-Niveaus, %1 am Rand. Platz ist für %2; die Liste zeigt alle, die du belegen kannst.</translation>
    </message>
    <message>
        <source>Rings are EQF levels, %1 at the rim.</source>
        <translation>Die Ringe sind EQR-Niveaus, %1 am Rand.</translation>
    </message>
</context>
<context>
    <name>SkillsHeading</name>
    <message>
        <source>All skills</source>
        <translation>Alle Fähigkeiten</translation>
    </message>
    <message numerus="yes">
        <source>%n skill(s), strongest first. Open one to see the proof.</source>
        <translation>
            <numerusform>Eine Fähigkeit. Öffne sie und sieh den Beleg.</numerusform>
            <numerusform>%n Fähigkeiten, die stärkste zuerst. Öffne eine und sieh den Beleg.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SkillsOverview</name>
    <message>
        <source>Skills</source>
        <translation>Können</translation>
    </message>
    <message>
        <source>Show as a picture</source>
        <translation>Als Bild zeigen</translation>
    </message>
    <message>
        <source>Show as a list</source>
        <translation>Als Liste zeigen</translation>
    </message>
    <message>
        <source>From %1 and %2</source>
        <translation>Aus %1 und %2</translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s)</source>
        <comment>From …</comment>
        <translation>
            <numerusform>einem Nachweis</numerusform>
            <numerusform>%n Nachweisen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished module(s)</source>
        <comment>From … and …</comment>
        <translation>
            <numerusform>einem abgeschlossenen Modul</numerusform>
            <numerusform>%n abgeschlossenen Modulen</numerusform>
        </translation>
    </message>
    <message>
        <source>Already counts towards</source>
        <translation>Zählt schon für</translation>
    </message>
</context>
<context>
    <name>SkillsStart</name>
    <message>
        <source>Your skills will stand here</source>
        <translation>Hier wird stehen, was du kannst</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Verschlossen</translation>
    </message>
    <message>
        <source>They come from the modules you finish and from the credentials in your wallet. Nobody else sees them.</source>
        <translation>Es kommt aus den Modulen, die du abschließt, und aus den Nachweisen in deiner Mappe. Sonst sieht es niemand.</translation>
    </message>
    <message>
        <source>Skills are worked out from what is in your wallet. Unlock it to see them.</source>
        <translation>Dein Können ergibt sich aus dem, was in deiner Mappe ist. Schließe sie auf, um es zu sehen.</translation>
    </message>
    <message>
        <source>Find a module</source>
        <translation>Ein Modul finden</translation>
    </message>
    <message>
        <source>Go to the wallet</source>
        <translation>Zur Mappe</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Aufschließen</translation>
    </message>
</context>
<context>
    <name>StacksInto</name>
    <message>
        <source>Stacks into %1</source>
        <translation>Führt zu %1</translation>
    </message>
    <message>
        <source>Stacked into</source>
        <translation>Hat geführt zu</translation>
    </message>
    <message>
        <source>Stacks into</source>
        <translation>Führt zu</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>an award and its credits</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>StandingNotice</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>What came stays; the rest comes another time</source>
        <translation>Was kam, bleibt; der Rest kommt ein andermal</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
</context>
<context>
    <name>StarRow</name>
    <message numerus="yes">
        <source>%n of 5 star(s)</source>
        <translation>
            <numerusform>Ein Stern von 5</numerusform>
            <numerusform>%n Sterne von 5</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>nothing can be written in %1; choose another folder with --data or free some space</source>
        <translation>in %1 lässt sich nichts schreiben; wähle mit --data einen anderen Ordner oder schaffe Platz</translation>
    </message>
    <message>
        <source>the list of trusted publishers is damaged (%1); install Wanderbuch again</source>
        <translation>die Liste der vertrauenswürdigen Herausgeber ist beschädigt (%1); installiere Wanderbuch neu</translation>
    </message>
    <message>
        <source>Wanderbuch could not start (%1: %2)</source>
        <translation>Wanderbuch konnte nicht starten (%1: %2)</translation>
    </message>
    <message>
        <source>Wanderbuch runs already and does not answer; wait a little or end it, then start it again</source>
        <translation>Wanderbuch läuft schon und antwortet nicht; warte ein wenig oder beende es, dann starte es neu</translation>
    </message>
    <message>
        <source>that is too much to open at once; open it in parts</source>
        <translation>das ist zu viel auf einmal; öffne es in Teilen</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>%1, done</source>
        <translation>%1, geschafft</translation>
    </message>
    <message>
        <source>%1, you are here</source>
        <translation>%1, hier bist du</translation>
    </message>
</context>
<context>
    <name>StorageSettings</name>
    <message>
        <source>%1 on this device</source>
        <translation>%1 auf diesem Gerät</translation>
    </message>
    <message>
        <source>Looking at the disk</source>
        <translation>Speicher wird angesehen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Course packs you added</source>
        <translation>Kurspakete, die du geholt hast</translation>
    </message>
    <message numerus="yes">
        <source>%n pack(s), learnt from without a network</source>
        <translation>
            <numerusform>%n Paket, zum Lernen ohne Netz</numerusform>
            <numerusform>%n Pakete, zum Lernen ohne Netz</numerusform>
        </translation>
    </message>
    <message>
        <source>None yet. The sample library comes with the app.</source>
        <translation>Noch keine. Die Beispielbibliothek kommt mit der App.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>The catalogue and its search. It can be made again at any time.</source>
        <translation>Der Katalog und seine Suche. Sie lässt sich jederzeit neu aufbauen.</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Deins</translation>
    </message>
    <message>
        <source>Credentials, progress and keys, encrypted. A backup holds all of it.</source>
        <translation>Nachweise, Lernstand und Schlüssel, verschlüsselt. Eine Sicherung enthält alles davon.</translation>
    </message>
    <message>
        <source>All of it is in this folder:</source>
        <translation>Alles liegt in diesem Ordner:</translation>
    </message>
</context>
<context>
    <name>StrengthHint</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
</context>
<context>
    <name>SyncNotice</name>
    <message>
        <source>Add a device</source>
        <translation>Gerät hinzufügen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>What came and went stays; the rest goes another time</source>
        <translation>Was kam und ging, bleibt; der Rest geht ein andermal</translation>
    </message>
</context>
<context>
    <name>TextSample</name>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>What a year costs</source>
        <translation>Was ein Jahr kostet</translation>
    </message>
    <message>
        <source>Add up what you need to live and to work. Divide it by the days you can sell. That is the day rate below which you pay to work.</source>
        <translation>Zähle zusammen, was du zum Leben und zum Arbeiten brauchst. Teile es durch die Tage, die du verkaufen kannst. Unter diesem Tagessatz zahlst du drauf.</translation>
    </message>
    <message>
        <source>Lesson 1 · 10 minutes</source>
        <translation>Lektion 1 · 10 Minuten</translation>
    </message>
</context>
<context>
    <name>TextSizeSheet</name>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>This is how lessons and all pages will read.</source>
        <translation>So lesen sich dann Lektionen und alle Seiten.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 Prozent</translation>
    </message>
</context>
<context>
    <name>TrustSettings</name>
    <message>
        <source>A credential is checked with what lies on this device: registers of issuers, their keys, and lists of what was withdrawn. A trust bundle (.wbtrust) brings newer ones, from a provider or on a stick.</source>
        <translation>Ein Nachweis wird mit dem geprüft, was auf diesem Gerät liegt: Register von Ausstellern, ihre Schlüssel und Listen des Zurückgezogenen. Ein Vertrauenspaket (.wbtrust) bringt neuere, von einem Anbieter oder auf einem Stick.</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>Nicht hinzugefügt</translation>
    </message>
    <message>
        <source>No trust bundle yet</source>
        <translation>Noch kein Vertrauenspaket</translation>
    </message>
    <message>
        <source>Signatures are checked all the same. Whether something was withdrawn stays open.</source>
        <translation>Signaturen werden trotzdem geprüft. Ob etwas zurückgezogen wurde, bleibt offen.</translation>
    </message>
    <message>
        <source>Add a trust bundle</source>
        <translation>Vertrauenspaket hinzufügen</translation>
    </message>
    <message>
        <source>From a file or a stick</source>
        <translation>Aus einer Datei oder von einem Stick</translation>
    </message>
    <message>
        <source>Issuers you accepted yourself</source>
        <translation>Aussteller, die du selbst anerkannt hast</translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation>%1 vergessen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>When you check a credential by somebody no register knows, you can compare the fingerprint and accept them.</source>
        <translation>Wenn du einen Nachweis von jemandem prüfst, den kein Register kennt, kannst du den Fingerabdruck vergleichen und ihn anerkennen.</translation>
    </message>
    <message>
        <source>Choose a trust bundle</source>
        <translation>Vertrauenspaket wählen</translation>
    </message>
    <message>
        <source>Trust bundles (*.wbtrust)</source>
        <translation>Vertrauenspakete (*.wbtrust)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Wallet</source>
        <translation>Mappe</translation>
    </message>
    <message>
        <source>Check a credential</source>
        <translation>Einen Nachweis prüfen</translation>
    </message>
    <message>
        <source>Use your recovery code</source>
        <translation>Benutze deinen Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Your wallet is locked</source>
        <translation>Deine Mappe ist verschlossen</translation>
    </message>
    <message>
        <source>The code you printed or saved when you set your passphrase. After it you choose a new passphrase.</source>
        <translation>Der Code, den du beim Setzen der Passphrase gedruckt oder gespeichert hast. Danach wählst du eine neue Passphrase.</translation>
    </message>
    <message>
        <source>What you hold and what you learnt is encrypted on this device. Your passphrase opens it.</source>
        <translation>Was du hast und was du gelernt hast, liegt verschlüsselt auf diesem Gerät. Deine Passphrase öffnet es.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Wait %1 s</source>
        <translation>Warte %1 s</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Wird geöffnet</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Aufschließen</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Passphrase benutzen</translation>
    </message>
    <message>
        <source>Forgot it</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Forgot it: use the recovery code</source>
        <translation>Vergessen: den Wiederherstellungscode benutzen</translation>
    </message>
    <message>
        <source>Open with this computer</source>
        <translation>Mit diesem Rechner öffnen</translation>
    </message>
    <message>
        <source>Explore, and checking somebody else&apos;s credential, work while the wallet is locked.</source>
        <translation>Entdecken und fremde Nachweise prüfen geht auch, während die Mappe verschlossen ist.</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Sealed with a certificate of %1, which does not name the issuer.</source>
        <translation>Gesiegelt mit einem Zertifikat von %1, das den Aussteller nicht nennt.</translation>
    </message>
    <message>
        <source>Sealed with a certificate of %1.</source>
        <translation>Gesiegelt mit einem Zertifikat von %1.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Nicht bestanden</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>Trifft nicht zu</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>Signed by the issuer and unchanged.</source>
        <translation>Vom Aussteller signiert und unverändert.</translation>
    </message>
    <message>
        <source>Signed and unchanged.</source>
        <translation>Signiert und unverändert.</translation>
    </message>
    <message>
        <source>No register on this device knows the issuer.</source>
        <translation>Kein Register auf diesem Gerät kennt den Aussteller.</translation>
    </message>
    <message>
        <source>%1 Not withdrawn as of %2, the date of the list on this device.</source>
        <translation>%1 Nicht zurückgenommen, Stand %2, das Datum der Liste auf diesem Gerät.</translation>
    </message>
    <message>
        <source>%1 Not withdrawn.</source>
        <translation>%1 Nicht zurückgenommen.</translation>
    </message>
    <message>
        <source>%1 It names no list by which it could be withdrawn.</source>
        <translation>%1 Er nennt keine Liste, über die er zurückgenommen werden könnte.</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>Genuine</source>
        <translation>Echt</translation>
    </message>
    <message numerus="yes">
        <source>Genuine · list %n days old</source>
        <translation>
            <numerusform>Echt · Liste einen Tag alt</numerusform>
            <numerusform>Echt · Liste %n Tage alt</numerusform>
        </translation>
    </message>
    <message>
        <source>Genuine · not checked since</source>
        <translation>Echt · seither nicht geprüft</translation>
    </message>
    <message>
        <source>Genuine · could not be checked since %1</source>
        <translation>Echt · seit %1 nicht prüfbar</translation>
    </message>
    <message>
        <source>Genuine · not checked since then</source>
        <translation>Echt · seitdem nicht geprüft</translation>
    </message>
    <message>
        <source>%1 Whether it was withdrawn since cannot be told: the issuer&apos;s list is not on this device.</source>
        <translation>%1 Ob er seitdem zurückgenommen wurde, lässt sich nicht sagen: Die Liste des Ausstellers ist nicht auf diesem Gerät.</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>%1 It was valid until %2.</source>
        <translation>%1 Er galt bis %2.</translation>
    </message>
    <message>
        <source>Not valid yet</source>
        <translation>Noch nicht gültig</translation>
    </message>
    <message>
        <source>Signed and unchanged. %1</source>
        <translation>Signiert und unverändert. %1</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Ausgesetzt</translation>
    </message>
    <message>
        <source>Not genuine</source>
        <translation>Nicht echt</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>The file is damaged or holds no credential, so nothing in it could be checked. Ask whoever gave it to you for it again.</source>
        <translation>Die Datei ist beschädigt oder enthält keinen Nachweis, deshalb ließ sich nichts prüfen. Bitte noch einmal um sie, wo du sie bekommen hast.</translation>
    </message>
    <message>
        <source>It was changed after it was signed, or the issuer did not sign it. Do not rely on it; ask the issuer for the original.</source>
        <translation>Er wurde nach dem Signieren verändert, oder der Aussteller hat ihn nicht signiert. Verlass dich nicht darauf; bitte den Aussteller um das Original.</translation>
    </message>
    <message>
        <source>Could not be checked</source>
        <translation>Nicht prüfbar</translation>
    </message>
    <message>
        <source>Nothing speaks against it and nothing for it. %1</source>
        <translation>Nichts spricht dagegen und nichts dafür. %1</translation>
    </message>
    <message>
        <source>Genuine · issuer not known</source>
        <translation>Echt · Aussteller nicht bekannt</translation>
    </message>
    <message>
        <source>Genuine · issuer not known here</source>
        <translation>Echt · Aussteller hier nicht bekannt</translation>
    </message>
    <message>
        <source>Signed and unchanged, but anybody can sign under any name. No register on this device knows this issuer: make sure that you do.</source>
        <translation>Signiert und unverändert, aber unter jedem Namen kann jeder signieren. Kein Register auf diesem Gerät kennt diesen Aussteller: Vergewissere dich, dass du ihn kennst.</translation>
    </message>
    <message>
        <source>Self-asserted</source>
        <translation>Selbst ausgestellt</translation>
    </message>
    <message>
        <source>Genuine, and self-asserted</source>
        <translation>Echt und selbst ausgestellt</translation>
    </message>
    <message>
        <source>Its holder signed it, and it is unchanged. Nobody else has confirmed what it says.</source>
        <translation>Wem er gehört, hat ihn selbst signiert, und er ist unverändert. Sonst hat niemand bestätigt, was darin steht.</translation>
    </message>
    <message>
        <source>My record</source>
        <translation>Mein Eintrag</translation>
    </message>
    <message>
        <source>My record: self-asserted</source>
        <translation>Mein Eintrag: selbst ausgestellt</translation>
    </message>
    <message>
        <source>You signed this yourself and it is unchanged. Nobody else has confirmed what it says.</source>
        <translation>Du hast das selbst signiert, und es ist unverändert. Sonst hat niemand bestätigt, was darin steht.</translation>
    </message>
    <message>
        <source>Your own key</source>
        <translation>Dein eigener Schlüssel</translation>
    </message>
    <message>
        <source>Checked here just now</source>
        <translation>Gerade eben hier geprüft</translation>
    </message>
    <message>
        <source>%1, checked here just now</source>
        <translation>%1, gerade eben hier geprüft</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Register of %1.</source>
        <translation>Register vom %1.</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Until %1; that is past</source>
        <translation>Bis %1; das ist vorbei</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>Gültig bis %1</translation>
    </message>
    <message>
        <source>No end date</source>
        <translation>Ohne Enddatum</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Fristen</translation>
    </message>
    <message>
        <source>List of %1</source>
        <translation>Liste vom %1</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>Nein. %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Not known. %1</source>
        <translation>Nicht bekannt. %1</translation>
    </message>
    <message>
        <source>Not known. The list of %1 is not on this device</source>
        <translation>Nicht bekannt. Die Liste von %1 ist nicht auf diesem Gerät</translation>
    </message>
    <message>
        <source>It names no list by which it could be withdrawn</source>
        <translation>Er nennt keine Liste, über die er zurückgenommen werden könnte</translation>
    </message>
    <message>
        <source>Withdrawn?</source>
        <translation>Zurückgenommen?</translation>
    </message>
    <message>
        <source>Time stamp</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>Form of the document</source>
        <translation>Form des Dokuments</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>So says the list of %1 on this device.</source>
        <translation>So steht es in der Liste vom %1 auf diesem Gerät.</translation>
    </message>
    <message>
        <source>%1 Whether it was withdrawn since cannot be told. %2</source>
        <translation>%1 Ob er seitdem zurückgezogen wurde, lässt sich nicht sagen. %2</translation>
    </message>
    <message>
        <source>Its issuer took it back.</source>
        <translation>Die ausstellende Stelle hat ihn zurückgezogen.</translation>
    </message>
    <message>
        <source>Ask the issuer if you think that is a mistake.</source>
        <translation>Frag dort nach, wenn du das für einen Irrtum hältst.</translation>
    </message>
    <message>
        <source>Its issuer has put it on hold.</source>
        <translation>Die ausstellende Stelle hat ihn ausgesetzt.</translation>
    </message>
    <message>
        <source>It may be taken up again: ask the issuer.</source>
        <translation>Er kann wieder gelten: Frag dort nach.</translation>
    </message>
    <message>
        <source>Not shown by its holder</source>
        <translation>Nicht von der Inhaberin oder dem Inhaber gezeigt</translation>
    </message>
    <message>
        <source>The credential may be genuine, but whoever shows it did not sign with the holder&apos;s key, or signed for another occasion. Ask the holder to show it anew.</source>
        <translation>Der Nachweis kann echt sein, aber wer ihn zeigt, hat nicht mit dem Schlüssel der Inhaberin oder des Inhabers signiert oder für einen anderen Anlass. Lass ihn dir noch einmal zeigen.</translation>
    </message>
    <message>
        <source>Issuer&apos;s keys of %1.</source>
        <translation>Schlüssel der ausstellenden Stelle vom %1.</translation>
    </message>
    <message>
        <source>Data of %1.</source>
        <translation>Daten vom %1.</translation>
    </message>
    <message>
        <source>Covered by the signature of the whole</source>
        <translation>Von der Signatur des Ganzen gedeckt</translation>
    </message>
    <message>
        <source>Endorsement</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>Endorsed by %1</source>
        <translation>Empfohlen von %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>WalletPage</name>
    <message>
        <source>Your wallet is protected.</source>
        <translation>Deine Mappe ist geschützt.</translation>
    </message>
    <message>
        <source>Drop it here to add it to your wallet.</source>
        <translation>Hier ablegen, um es in deine Mappe zu legen.</translation>
    </message>
    <message>
        <source>Choose credentials to add</source>
        <translation>Nachweise zum Hinzufügen wählen</translation>
    </message>
    <message>
        <source>Credentials (*.jsonld *.json *.jwt *.txt *.png *.svg *.jpg *.jpeg *.webp)</source>
        <translation>Nachweise (*.jsonld *.json *.jwt *.txt *.png *.svg *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The requests before this one were let go. Open their links again if you still want to answer them.</source>
        <translation>Die Anfragen davor sind geschlossen. Öffne ihre Links noch einmal, wenn du sie doch beantworten willst.</translation>
    </message>
    <message>
        <source>What came before this waits behind it: go back to answer it.</source>
        <translation>Was davor kam, wartet dahinter: Geh zurück, um es zu beantworten.</translation>
    </message>
    <message>
        <source>It is in your wallet.</source>
        <translation>Er liegt in deiner Mappe.</translation>
    </message>
</context>
<context>
    <name>WalletWelcome</name>
    <message>
        <source>What belongs here</source>
        <translation>Was hierher gehört</translation>
    </message>
    <message>
        <source>A wallet keeps what you can show. Every credential stays exactly as it was signed, and is checked on this device each time you look.</source>
        <translation>Eine Mappe hält zusammen, was du vorzeigen kannst. Jeder Nachweis bleibt genau so, wie er signiert wurde, und wird bei jedem Ansehen auf diesem Gerät geprüft.</translation>
    </message>
    <message>
        <source>European Digital Credentials</source>
        <translation>European Digital Credentials</translation>
    </message>
    <message>
        <source>Sealed by a university, a school or a training provider; often sent by mail or found in Europass</source>
        <translation>Von einer Hochschule, einer Schule oder einem Bildungsanbieter gesiegelt; oft per E-Mail geschickt oder in Europass zu finden</translation>
    </message>
    <message>
        <source>Open Badges and other credentials</source>
        <translation>Open Badges und andere Nachweise</translation>
    </message>
    <message>
        <source>From courses, memberships and employers; what cannot be checked yet is kept all the same</source>
        <translation>Von Kursen, Mitgliedschaften und Arbeitgebern; was sich noch nicht prüfen lässt, wird trotzdem aufgehoben</translation>
    </message>
    <message>
        <source>Your own record</source>
        <translation>Dein eigener Eintrag</translation>
    </message>
    <message>
        <source>Made when you finish a module in Learn, and clearly marked as your own word</source>
        <translation>Entsteht, wenn du unter „Lernen“ ein Modul abschließt, und ist klar als dein eigenes Wort gekennzeichnet</translation>
    </message>
</context>
<context>
    <name>WeekCard</name>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
</context>
<context>
    <name>WhatItSays</name>
    <message>
        <source>What it says</source>
        <translation>Was darin steht</translation>
    </message>
    <message>
        <source>Languages of the credential</source>
        <translation>Sprachen des Nachweises</translation>
    </message>
    <message>
        <source>Nothing more than its title can be read from this document here. The document itself is kept as it came.</source>
        <translation>Mehr als der Titel lässt sich aus diesem Dokument hier nicht lesen. Das Dokument selbst ist aufgehoben, wie es kam.</translation>
    </message>
    <message>
        <source>As the issuer designed it</source>
        <translation>So hat es der Aussteller gestaltet</translation>
    </message>
</context>
<context>
    <name>wb::ui::AddProviderModel</name>
    <message>
        <source>No code in the picture</source>
        <translation>Kein Code im Bild</translation>
    </message>
    <message>
        <source>Take it again, straight from above and with more light, or type the address.</source>
        <translation>Nimm es noch einmal auf, gerade von oben und mit mehr Licht, oder tippe die Adresse.</translation>
    </message>
    <message>
        <source>The code leads elsewhere</source>
        <translation>Der Code führt woanders hin</translation>
    </message>
    <message>
        <source>It is not the code of a provider. Ask the provider for the right one.</source>
        <translation>Es ist nicht der Code eines Anbieters. Frag den Anbieter nach dem richtigen.</translation>
    </message>
    <message>
        <source>Nothing was copied</source>
        <translation>Nichts kopiert</translation>
    </message>
    <message>
        <source>Copy the link or the address of the provider, then come back.</source>
        <translation>Kopiere den Link oder die Adresse des Anbieters und komm dann zurück.</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>You have this provider already</source>
        <translation>Diesen Anbieter hast du schon</translation>
    </message>
    <message>
        <source>It does not sign</source>
        <translation>Er signiert nicht</translation>
    </message>
    <message>
        <source>The link vouches for it</source>
        <translation>Der Link bürgt für ihn</translation>
    </message>
    <message>
        <source>Is it really them?</source>
        <translation>Ist er es wirklich?</translation>
    </message>
    <message>
        <source>It signs with the key that you know.</source>
        <translation>Er signiert mit dem Schlüssel, den du kennst.</translation>
    </message>
    <message>
        <source>Nobody can tell who made what it offers. All of it will be shown as not verified. Add it only if you know where it comes from.</source>
        <translation>Niemand kann sagen, von wem ist, was er anbietet. Alles davon wird als ungeprüft gezeigt. Füge ihn nur hinzu, wenn du weißt, woher er kommt.</translation>
    </message>
    <message>
        <source>Whoever made the link named this very key. From now on only what is signed with it is taken.</source>
        <translation>Wer den Link gemacht hat, nannte genau diesen Schlüssel. Von nun an wird nur übernommen, was damit signiert ist.</translation>
    </message>
    <message>
        <source>Compare the key with what the provider tells you, on paper, by phone or on its page. From now on only what is signed with it is taken.</source>
        <translation>Vergleiche den Schlüssel mit dem, was der Anbieter dir sagt, auf Papier, am Telefon oder auf seiner Seite. Von nun an wird nur übernommen, was damit signiert ist.</translation>
    </message>
</context>
<context>
    <name>wb::ui::ArrivalsModel</name>
    <message numerus="yes">
        <source>%n credential(s) promised for later</source>
        <translation>
            <numerusform>%n Nachweis ist für später versprochen</numerusform>
            <numerusform>%n Nachweise sind für später versprochen</numerusform>
        </translation>
    </message>
    <message>
        <source>A credential</source>
        <translation>Ein Nachweis</translation>
    </message>
    <message>
        <source>Promised by %1; asked again soon</source>
        <translation>Von %1 versprochen; wird bald wieder gefragt</translation>
    </message>
    <message>
        <source>Promised by %1; asked again: %2</source>
        <translation>Von %1 versprochen; nächste Nachfrage: %2</translation>
    </message>
    <message>
        <source>Not there yet. Wanderbuch asks again by itself.</source>
        <translation>Noch nicht da. Wanderbuch fragt von selbst wieder nach.</translation>
    </message>
</context>
<context>
    <name>wb::ui::BadgeHostsModel</name>
    <message>
        <source>Last fetched on %1</source>
        <translation>Zuletzt abgeholt am %1</translation>
    </message>
    <message>
        <source>Not fetched yet</source>
        <translation>Noch nichts abgeholt</translation>
    </message>
    <message>
        <source>It wants you to log in again.</source>
        <translation>Du musst dich dort neu anmelden.</translation>
    </message>
    <message>
        <source>It could not be asked the last time. It is tried again by itself.</source>
        <translation>Beim letzten Mal war der Dienst nicht zu fragen. Es wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>Nothing new at %1.</source>
        <translation>Nichts Neues bei %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) kept.</source>
        <translation>
            <numerusform>%n Badge behalten.</numerusform>
            <numerusform>%n Badges behalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>It lies at %1 now.</source>
        <translation>Er liegt jetzt bei %1.</translation>
    </message>
    <message>
        <source>It lay at %1 already, and was renewed.</source>
        <translation>Er lag schon bei %1 und wurde erneuert.</translation>
    </message>
</context>
<context>
    <name>wb::ui::CarriedModel</name>
    <message>
        <source>Taken in. It is all in the library now.</source>
        <translation>Übernommen. Alles ist jetzt in der Bibliothek.</translation>
    </message>
    <message>
        <source>No provider&apos;s folder is on it</source>
        <translation>Kein Ordner eines Anbieters ist darauf</translation>
    </message>
    <message>
        <source>Nothing new on it: you have all of this</source>
        <translation>Nichts Neues darauf: Das hast du alles</translation>
    </message>
    <message numerus="yes">
        <source>%n module(s)</source>
        <translation>
            <numerusform>%n Modul</numerusform>
            <numerusform>%n Module</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n update(s)</source>
        <translation>
            <numerusform>%n Aktualisierung</numerusform>
            <numerusform>%n Aktualisierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>trust data of %1</source>
        <translation>Vertrauensdaten vom %1</translation>
    </message>
    <message numerus="yes">
        <source>News from %n provider(s)</source>
        <translation>
            <numerusform>Neues von %n Anbieter</numerusform>
            <numerusform>Neues von %n Anbietern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n sealed file(s) on it wait for somebody who goes online.</source>
        <translation>
            <numerusform>%n versiegelte Datei darauf wartet auf jemanden, der ins Netz geht.</numerusform>
            <numerusform>%n versiegelte Dateien darauf warten auf jemanden, der ins Netz geht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken away</source>
        <translation>
            <numerusform>%n weggenommen</numerusform>
            <numerusform>%n weggenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course pack(s) on it</source>
        <translation>
            <numerusform>%n Kurspaket darauf</numerusform>
            <numerusform>%n Kurspakete darauf</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nichts Neues</translation>
    </message>
    <message>
        <source>A newer list</source>
        <translation>Eine neuere Liste</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of yours are on it now, sealed: bring it to the provider, or to somebody who goes online.</source>
        <translation>
            <numerusform>Ein Eintrag von dir ist jetzt darauf, versiegelt: Bring ihn zum Anbieter oder zu jemandem, der online geht.</numerusform>
            <numerusform>%n Einträge von dir sind jetzt darauf, versiegelt: Bring sie zum Anbieter oder zu jemandem, der online geht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sealed file(s) of others go along with this device.</source>
        <translation>
            <numerusform>Eine versiegelte Datei von anderen reist mit diesem Gerät weiter.</numerusform>
            <numerusform>%n versiegelte Dateien von anderen reisen mit diesem Gerät weiter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::CatalogueFilters</name>
    <message>
        <source>Saved</source>
        <translation>Gemerkt</translation>
    </message>
</context>
<context>
    <name>wb::ui::CatalogueSearch</name>
    <message numerus="yes">
        <source>%n saved</source>
        <translation>
            <numerusform>%n gemerkt</numerusform>
            <numerusform>%n gemerkt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln module(s)</source>
        <translation>
            <numerusform>%Ln Modul</numerusform>
            <numerusform>%Ln Module</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on this phone</source>
        <translation>
            <numerusform>%n auf diesem Handy</numerusform>
            <numerusform>%n auf diesem Handy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on this laptop</source>
        <translation>
            <numerusform>%n auf diesem Laptop</numerusform>
            <numerusform>%n auf diesem Laptop</numerusform>
        </translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>Am besten passend</translation>
    </message>
    <message>
        <source>Shortest first</source>
        <translation>Kürzeste zuerst</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Nach Titel</translation>
    </message>
</context>
<context>
    <name>wb::ui::CheckModel</name>
    <message>
        <source>Could not be checked</source>
        <translation>Nicht prüfbar</translation>
    </message>
    <message>
        <source>Kept in your wallet.</source>
        <translation>In deiner Mappe aufgehoben.</translation>
    </message>
    <message>
        <source>A copy is saved.</source>
        <translation>Eine Kopie ist gespeichert.</translation>
    </message>
    <message>
        <source>The copy could not be written there. Choose another folder.</source>
        <translation>Dort ließ sich die Kopie nicht schreiben. Wähle einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>wb::ui::ConnectHostModel</name>
    <message>
        <source>This is not an address</source>
        <translation>Das ist keine Adresse</translation>
    </message>
    <message>
        <source>Type it as the host gave it to you, like badges.example.</source>
        <translation>Gib sie so ein, wie der Dienst sie dir gegeben hat, etwa badges.example.</translation>
    </message>
    <message>
        <source>Done. You can go back to Wanderbuch.</source>
        <translation>Fertig. Du kannst zu Wanderbuch zurückgehen.</translation>
    </message>
</context>
<context>
    <name>wb::ui::ContinueLearning</name>
    <message>
        <source>Continue · %1 left</source>
        <translation>Weiter · noch %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>wb::ui::CourseSteps</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n Min.</numerusform>
            <numerusform>%n Min.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::CredentialPageModel</name>
    <message>
        <source>This credential is not in your wallet any more.</source>
        <translation>Dieser Nachweis ist nicht mehr in deiner Mappe.</translation>
    </message>
    <message>
        <source>The wallet is locked. Unlock it to see this credential.</source>
        <translation>Die Mappe ist verschlossen. Schließe sie auf, um diesen Nachweis zu sehen.</translation>
    </message>
    <message>
        <source>It could not be read from the wallet. Restore your last backup in Settings if this stays so.</source>
        <translation>Er ließ sich nicht aus der Mappe lesen. Spiele in den Einstellungen deine letzte Sicherung ein, wenn das so bleibt.</translation>
    </message>
    <message>
        <source>A copy is saved.</source>
        <translation>Eine Kopie ist gespeichert.</translation>
    </message>
    <message>
        <source>The copy could not be written there. Choose another folder.</source>
        <translation>Dort ließ sich die Kopie nicht schreiben. Wähle einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>wb::ui::DeviceJoinModel</name>
    <message>
        <source>Nothing was copied</source>
        <translation>Nichts wurde kopiert</translation>
    </message>
    <message>
        <source>Copy the code on the other device, send it here by a way you trust, and copy it again.</source>
        <translation>Kopiere den Code auf dem anderen Gerät, schick ihn auf einem Weg her, dem du traust, und kopiere ihn hier noch einmal.</translation>
    </message>
    <message>
        <source>No code in the picture</source>
        <translation>Kein Code im Bild</translation>
    </message>
    <message>
        <source>Take it again, straight from above and with more light, or copy the code as text.</source>
        <translation>Nimm es noch einmal auf, gerade von oben und mit mehr Licht, oder kopiere den Code als Text.</translation>
    </message>
    <message>
        <source>This is another code</source>
        <translation>Das ist ein anderer Code</translation>
    </message>
    <message>
        <source>On the other device, open &quot;Add a device&quot; and take the code that stands there.</source>
        <translation>Öffne auf dem anderen Gerät „Gerät hinzufügen“ und nimm den Code, der dort steht.</translation>
    </message>
</context>
<context>
    <name>wb::ui::DevicesModel</name>
    <message>
        <source>Syncing</source>
        <translation>Wird abgeglichen</translation>
    </message>
    <message>
        <source>Only this device yet</source>
        <translation>Erst dieses Gerät</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Noch nicht abgeglichen</translation>
    </message>
    <message>
        <source>In step · %1</source>
        <translation>Auf gleichem Stand · %1</translation>
    </message>
    <message>
        <source>Add the next one: it gets all that is here, and from then on each has what the others have.</source>
        <translation>Füg das nächste hinzu: es bekommt alles, was hier ist, und von da an hat jedes, was die anderen haben.</translation>
    </message>
    <message>
        <source>The first time takes longest. After that only what changed goes.</source>
        <translation>Das erste Mal dauert am längsten. Danach geht nur, was sich geändert hat.</translation>
    </message>
    <message>
        <source>It syncs by itself, soon after something changed.</source>
        <translation>Es gleicht sich von selbst ab, bald nachdem sich etwas geändert hat.</translation>
    </message>
    <message>
        <source>Looking what is new</source>
        <translation>Es wird nachgesehen, was neu ist</translation>
    </message>
    <message>
        <source>Taking in %1 of %2</source>
        <translation>%1 von %2 wird übernommen</translation>
    </message>
    <message>
        <source>Sending what changed here</source>
        <translation>Was sich hier geändert hat, geht hin</translation>
    </message>
</context>
<context>
    <name>wb::ui::DownloadsModel</name>
    <message numerus="yes">
        <source>%n on the way</source>
        <translation>
            <numerusform>%n unterwegs</numerusform>
            <numerusform>%n unterwegs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n did not come</source>
        <translation>
            <numerusform>%n nicht angekommen</numerusform>
            <numerusform>%n nicht angekommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer edition(s)</source>
        <translation>
            <numerusform>%n neuere Ausgabe</numerusform>
            <numerusform>%n neuere Ausgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · at most %2, often far less</source>
        <translation>%1 · höchstens %2, oft viel weniger</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Wartet, bis es dran ist</translation>
    </message>
    <message>
        <source>Here · %1</source>
        <translation>Hier · %1</translation>
    </message>
    <message>
        <source>It did not come</source>
        <translation>Nicht angekommen</translation>
    </message>
    <message>
        <source>Stopped by you · %1</source>
        <translation>Von dir angehalten · %1</translation>
    </message>
</context>
<context>
    <name>wb::ui::FeedbackModel</name>
    <message>
        <source>Stays on this device.</source>
        <translation>Bleibt auf diesem Gerät.</translation>
    </message>
    <message>
        <source>Stays on this device: %1 gets nothing, because you have not allowed it.</source>
        <translation>Bleibt auf diesem Gerät: %1 bekommt nichts, weil du es nicht erlaubt hast.</translation>
    </message>
    <message>
        <source>Goes to %1, as you allowed.</source>
        <translation>Geht an %1, wie du es erlaubt hast.</translation>
    </message>
    <message>
        <source>Goes to %1, as you allowed, once you have said where to.</source>
        <translation>Geht an %1, wie du es erlaubt hast, sobald du gesagt hast, wohin.</translation>
    </message>
    <message>
        <source>It could not be kept: your wallet is locked. Unlock it, then try again.</source>
        <translation>Das ließ sich nicht behalten: Deine Mappe ist verschlossen. Schließe sie auf und versuche es dann noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n letter(s), please.</source>
        <translation>
            <numerusform>Höchstens %n Zeichen, bitte.</numerusform>
            <numerusform>Höchstens %n Zeichen, bitte.</numerusform>
        </translation>
    </message>
    <message>
        <source>It could not be kept (%1). Free some space, then try again.</source>
        <translation>Das ließ sich nicht behalten (%1). Schaffe etwas Platz und versuche es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>wb::ui::HandOnModel</name>
    <message>
        <source>It could not be read from the wallet. Unlock the wallet and try again.</source>
        <translation>Er ließ sich nicht aus der Mappe lesen. Schließ die Mappe auf und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>A page to print or send (PDF)</source>
        <translation>Eine Seite zum Drucken oder Senden (PDF)</translation>
    </message>
    <message>
        <source>With its seal, what it says and the credential itself: in QR codes, if it is small enough, and attached</source>
        <translation>Mit Siegel, Inhalt und dem Nachweis selbst: in QR-Codes, wenn er klein genug ist, und angehängt</translation>
    </message>
    <message>
        <source>The credential itself</source>
        <translation>Der Nachweis selbst</translation>
    </message>
    <message>
        <source>Every byte as the issuer made it: %1, %2</source>
        <translation>Jedes Byte, wie es ausgestellt wurde: %1, %2</translation>
    </message>
    <message>
        <source>Signed by you (presentation)</source>
        <translation>Von dir signiert (Präsentation)</translation>
    </message>
    <message>
        <source>Not for this kind of credential: its signature has no place in a presentation. Hand on the credential itself</source>
        <translation>Nicht für diese Art von Nachweis: Seine Signatur hat in einer Präsentation keinen Platz. Gib den Nachweis selbst weiter</translation>
    </message>
    <message>
        <source>It is too large for codes on a screen: %1 would fill %2 of them. Hand on the file instead.</source>
        <translation>Er ist zu groß für Codes auf einem Bildschirm: %1 würden %2 davon füllen. Gib stattdessen die Datei weiter.</translation>
    </message>
    <message>
        <source>This code is the credential itself. Any copy of Wanderbuch checks it, without a network.</source>
        <translation>Dieser Code ist der Nachweis selbst. Jedes Wanderbuch prüft ihn, ohne Netz.</translation>
    </message>
    <message>
        <source>These codes together are the credential itself. Any copy of Wanderbuch checks them, in any order and without a network.</source>
        <translation>Diese Codes zusammen sind der Nachweis selbst. Jedes Wanderbuch prüft sie, in beliebiger Reihenfolge und ohne Netz.</translation>
    </message>
    <message>
        <source>The wallet is locked. Unlock it, then hand the credential on.</source>
        <translation>Die Mappe ist verschlossen. Schließ sie auf und gib den Nachweis dann weiter.</translation>
    </message>
    <message>
        <source>What you were asked with is too long. Take it over exactly as it was given to you.</source>
        <translation>Womit du gefragt wurdest, ist zu lang. Übernimm es genau so, wie man es dir gegeben hat.</translation>
    </message>
    <message>
        <source>It could not be made. Hand on the credential itself.</source>
        <translation>Das ließ sich nicht erstellen. Gib den Nachweis selbst weiter.</translation>
    </message>
    <message>
        <source>It could not be written there. Choose another folder.</source>
        <translation>Dort ließ es sich nicht speichern. Wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Copied. Paste it where it is asked for.</source>
        <translation>Kopiert. Füge es dort ein, wo danach gefragt wird.</translation>
    </message>
    <message>
        <source>A badge (picture)</source>
        <translation>Ein Badge (Bild)</translation>
    </message>
    <message>
        <source>A picture with the whole credential baked in, for sites that take Open Badges. Name it .svg or .png</source>
        <translation>Ein Bild, in dem der ganze Nachweis steckt, für Seiten, die Open Badges nehmen. Die Endung .svg oder .png bestimmt die Art</translation>
    </message>
    <message>
        <source>Only what you choose</source>
        <translation>Nur, was du auswählst</translation>
    </message>
    <message>
        <source>The credential without what you keep back. What is not listed here is always shown</source>
        <translation>Der Nachweis ohne das, was du zurückhältst. Was hier nicht steht, wird immer gezeigt</translation>
    </message>
    <message>
        <source>This wallet&apos;s key cannot sign it: the credential belongs to another key, or challenge and domain are not both given.</source>
        <translation>Der Schlüssel dieser Mappe kann das nicht signieren: Der Nachweis gehört zu einem anderen Schlüssel, oder Challenge und Domain fehlen.</translation>
    </message>
    <message>
        <source>The credential, alone or with others, with a signature of this wallet&apos;s key under it: shows that it comes from you, today, for whoever asked</source>
        <translation>Der Nachweis, allein oder mit anderen, mit einer Signatur vom Schlüssel dieser Mappe darunter: zeigt, dass er von dir kommt, heute, für die, die gefragt haben</translation>
    </message>
</context>
<context>
    <name>wb::ui::IssuerTrust</name>
    <message>
        <source>You know %1 from now on.</source>
        <translation>Du kennst %1 von jetzt an.</translation>
    </message>
    <message>
        <source>That could not be kept. Unlock the wallet and try again.</source>
        <translation>Das ließ sich nicht aufbewahren. Schließe die Mappe auf und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Forgotten. Its credentials count as those of a stranger again.</source>
        <translation>Vergessen. Seine Nachweise gelten wieder als die eines Fremden.</translation>
    </message>
</context>
<context>
    <name>wb::ui::LearnShelf</name>
    <message>
        <source>Next: %1</source>
        <translation>Als Nächstes: %1</translation>
    </message>
    <message>
        <source>Next: lesson %1, %2</source>
        <translation>Als Nächstes: Lektion %1, %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Finished on %1</source>
        <translation>Abgeschlossen am %1</translation>
    </message>
    <message>
        <source>%1 · signed by you</source>
        <translation>%1 · von dir signiert</translation>
    </message>
    <message>
        <source>%1 of learning</source>
        <translation>%1 gelernt</translation>
    </message>
    <message>
        <source>Nothing yet. Fifteen minutes are a good start.</source>
        <translation>Noch nichts. Fünfzehn Minuten sind ein guter Anfang.</translation>
    </message>
</context>
<context>
    <name>wb::ui::ModuleDetail</name>
    <message>
        <source>No provider on this device offers it any more. Look for another module, or import the catalogue again.</source>
        <translation>Kein Anbieter auf diesem Gerät hat es noch. Suche ein anderes Modul oder lies den Katalog neu ein.</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Erworben</translation>
    </message>
    <message>
        <source>Held since %1</source>
        <translation>Erworben am %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Geschafft</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>insgesamt</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>ECTS</source>
        <translation>ECTS</translation>
    </message>
    <message>
        <source>EQF level</source>
        <translation>EQR-Niveau</translation>
    </message>
    <message>
        <source>%1 of reading and answering, the longest piece %2.</source>
        <translation>%1 Lesen und Antworten, das längste Stück %2.</translation>
    </message>
    <message>
        <source>The course pack is not on this device, so its signature has not been checked.</source>
        <translation>Das Kurspaket ist nicht auf diesem Gerät; seine Signatur wurde deshalb nicht geprüft.</translation>
    </message>
    <message>
        <source>The signature of the course pack could not be checked yet.</source>
        <translation>Die Signatur des Kurspakets ließ sich noch nicht prüfen.</translation>
    </message>
    <message>
        <source>Signed by its publisher. The key is trusted by this build.</source>
        <translation>Vom Herausgeber signiert. Diese Ausgabe der App vertraut dem Schlüssel.</translation>
    </message>
    <message>
        <source>Signed, by a key that is not known here. Ask the publisher whether it is theirs.</source>
        <translation>Signiert, aber mit einem Schlüssel, der hier nicht bekannt ist. Frage den Herausgeber, ob es seiner ist.</translation>
    </message>
    <message>
        <source>Not signed. Nobody vouches for what is in it.</source>
        <translation>Nicht signiert. Niemand bürgt für den Inhalt.</translation>
    </message>
    <message>
        <source>Changed after it was signed. Get the course pack again from its publisher.</source>
        <translation>Nach dem Signieren verändert. Hole dir das Kurspaket neu vom Herausgeber.</translation>
    </message>
    <message>
        <source>Licence: %1.</source>
        <translation>Lizenz: %1.</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Noch einmal lesen</translation>
    </message>
    <message>
        <source>Download · %1</source>
        <translation>Herunterladen · %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
</context>
<context>
    <name>wb::ui::ModuleRecord</name>
    <message>
        <source>The record could not be made</source>
        <translation>Der Eintrag konnte nicht gemacht werden</translation>
    </message>
    <message>
        <source>Nothing is lost: the module stays finished. Check that there is room on this device, then try again.</source>
        <translation>Nichts ist verloren: Das Modul bleibt abgeschlossen. Sieh nach, ob auf diesem Gerät Platz ist, und versuche es dann noch einmal.</translation>
    </message>
    <message>
        <source>Nearly there</source>
        <translation>Fast geschafft</translation>
    </message>
    <message>
        <source>You finished this module</source>
        <translation>Du hast dieses Modul abgeschlossen</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) are still open.</source>
        <translation>
            <numerusform>Ein Teil ist noch offen.</numerusform>
            <numerusform>%n Teile sind noch offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It took you %1.</source>
        <translation>Du hast %1 gebraucht.</translation>
    </message>
    <message>
        <source>Best result in the quiz: %1 percent.</source>
        <translation>Bestes Ergebnis im Quiz: %1 Prozent.</translation>
    </message>
    <message>
        <source>Go to the quiz</source>
        <translation>Zum Quiz</translation>
    </message>
    <message>
        <source>Go to lesson %1</source>
        <translation>Zu Lektion %1</translation>
    </message>
</context>
<context>
    <name>wb::ui::ModuleView</name>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n Lektion</numerusform>
            <numerusform>%n Lektionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quiz(zes)</source>
        <translation>
            <numerusform>%n Quiz</numerusform>
            <numerusform>%n Quizze</numerusform>
        </translation>
    </message>
    <message>
        <source>You have spent %1 on it.</source>
        <translation>Du hast dich %1 damit beschäftigt.</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Noch einmal lesen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Continue with the quiz</source>
        <translation>Weiter mit dem Quiz</translation>
    </message>
    <message>
        <source>Continue lesson %1</source>
        <translation>Weiter mit Lektion %1</translation>
    </message>
</context>
<context>
    <name>wb::ui::PathwayDetail</name>
    <message>
        <source>No provider on this device offers it any more. Choose another pathway, or import the catalogue again.</source>
        <translation>Kein Anbieter auf diesem Gerät hat ihn noch. Wähle einen anderen Lernpfad oder lies den Katalog neu ein.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>modules held</source>
        <translation>Module erworben</translation>
    </message>
    <message>
        <source>modules done</source>
        <translation>Module geschafft</translation>
    </message>
    <message>
        <source>modules</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>or more</source>
        <translation>oder mehr</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>insgesamt</translation>
    </message>
    <message>
        <source>ECTS</source>
        <translation>ECTS</translation>
    </message>
    <message>
        <source>to go</source>
        <translation>noch</translation>
    </message>
    <message>
        <source>EQF level</source>
        <translation>EQR-Niveau</translation>
    </message>
    <message>
        <source>See what you hold</source>
        <translation>Sehen, was du hast</translation>
    </message>
    <message>
        <source>Choose how to go on</source>
        <translation>Wählen, wie es weitergeht</translation>
    </message>
    <message>
        <source>Start the next module</source>
        <translation>Nächstes Modul beginnen</translation>
    </message>
</context>
<context>
    <name>wb::ui::PlaceBackupModel</name>
    <message>
        <source>Writing it</source>
        <translation>Wird geschrieben</translation>
    </message>
    <message>
        <source>Bringing it there</source>
        <translation>Wird hingebracht</translation>
    </message>
    <message>
        <source>Fetching it again</source>
        <translation>Wird wieder geholt</translation>
    </message>
    <message>
        <source>Opening it and comparing</source>
        <translation>Wird geöffnet und verglichen</translation>
    </message>
</context>
<context>
    <name>wb::ui::PlaceRestoreModel</name>
    <message>
        <source>Bringing it back</source>
        <translation>Wird zurückgeholt</translation>
    </message>
    <message>
        <source>Fetching and opening</source>
        <translation>Wird geholt und geöffnet</translation>
    </message>
</context>
<context>
    <name>wb::ui::PresentModel</name>
    <message>
        <source>It calls itself “%1”; nobody has checked that.</source>
        <translation>Sie nennt sich „%1“; das hat niemand geprüft.</translation>
    </message>
    <message>
        <source>Proved by a certificate of %1.</source>
        <translation>Belegt durch ein Zertifikat von %1.</translation>
    </message>
    <message>
        <source>%1 vouches for it.</source>
        <translation>%1 bürgt dafür.</translation>
    </message>
    <message>
        <source>Known on this device.</source>
        <translation>Auf diesem Gerät bekannt.</translation>
    </message>
    <message>
        <source>Signed with its own key; nobody else vouches for it.</source>
        <translation>Mit dem eigenen Schlüssel signiert; sonst bürgt niemand dafür.</translation>
    </message>
    <message>
        <source>Known only by the address that the answer goes to.</source>
        <translation>Nur durch die Adresse bekannt, an die die Antwort geht.</translation>
    </message>
    <message>
        <source>It asks for something that Wanderbuch cannot give: %1</source>
        <translation>Sie verlangt etwas, das Wanderbuch nicht geben kann: %1</translation>
    </message>
    <message>
        <source>Nothing in your wallet is what is asked for: %1</source>
        <translation>Nichts in deiner Mappe ist das, wonach gefragt wird: %1</translation>
    </message>
    <message>
        <source>This credential can only be shown whole, with everything below.</source>
        <translation>Dieser Nachweis lässt sich nur ganz zeigen, mit allem, was unten steht.</translation>
    </message>
    <message>
        <source>Nothing in it says that it is yours.</source>
        <translation>Nichts darin sagt, dass er dir gehört.</translation>
    </message>
    <message>
        <source>%1 has received it. What was shown stands in the history of each credential.</source>
        <translation>%1 hat es bekommen. Was gezeigt wurde, steht im Verlauf jedes Nachweises.</translation>
    </message>
    <message>
        <source>%1 was told that you do not want to.</source>
        <translation>%1 weiß nun, dass du nicht möchtest.</translation>
    </message>
    <message>
        <source>%1 could not be told that you do not want to. You need do nothing more.</source>
        <translation>%1 war nicht zu erreichen und weiß nicht, dass du nicht möchtest. Du musst nichts weiter tun.</translation>
    </message>
    <message>
        <source>You hold such a credential, but it does not say all that is asked for: %1</source>
        <translation>Du hast so einen Nachweis, aber er sagt nicht alles, was verlangt wird: %1</translation>
    </message>
    <message>
        <source>You hold such a credential, but nothing in it proves that it is yours, which is asked for: %1</source>
        <translation>Du hast so einen Nachweis, aber nichts darin belegt, dass er deiner ist, und das wird verlangt: %1</translation>
    </message>
    <message>
        <source>You hold such a credential, but not by an issuer that is accepted there: %1</source>
        <translation>Du hast so einen Nachweis, aber von keinem Aussteller, der dort anerkannt wird: %1</translation>
    </message>
</context>
<context>
    <name>wb::ui::ProtectModel</name>
    <message>
        <source>Too short</source>
        <translation>Zu kurz</translation>
    </message>
    <message>
        <source>Too easy to guess</source>
        <translation>Zu leicht zu erraten</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Brauchbar</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters, better four or five words.</source>
        <translation>
            <numerusform>Mindestens %n Zeichen, besser vier oder fünf Wörter.</numerusform>
            <numerusform>Mindestens %n Zeichen, besser vier oder fünf Wörter.</numerusform>
        </translation>
    </message>
    <message>
        <source>About %1 bits.</source>
        <translation>Etwa %1 Bit.</translation>
    </message>
    <message>
        <source>Somebody who has this device&apos;s disk and strong machines would need %1.</source>
        <translation>Wer die Festplatte dieses Geräts und starke Rechner hat, bräuchte %1.</translation>
    </message>
    <message>
        <source>%1 %2 Add a word that does not belong.</source>
        <translation>%1 %2 Füge ein Wort hinzu, das nicht dazugehört.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Wanderbuch recovery code</source>
        <translation>Wiederherstellungscode von Wanderbuch</translation>
    </message>
    <message>
        <source>The wallet was locked meanwhile. Unlock it, then start again.</source>
        <translation>Die Mappe wurde inzwischen abgeschlossen. Schließe sie auf und fang dann von vorn an.</translation>
    </message>
    <message>
        <source>It could not be written. Look whether the disk is full, then try again.</source>
        <translation>Das ließ sich nicht schreiben. Sieh nach, ob die Festplatte voll ist, und versuche es dann noch einmal.</translation>
    </message>
    <message>
        <source>The passphrase is set, but no recovery code could be made. Make one in Settings.</source>
        <translation>Die Passphrase ist gesetzt, aber es ließ sich kein Wiederherstellungscode machen. Mach dir einen in den Einstellungen.</translation>
    </message>
    <message>
        <source>Wanderbuch: recovery code</source>
        <translation>Wanderbuch: Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Made on %1. It opens your wallet on the device it was made on, or a backup of it.
Keep it apart from that device. A newer code makes this one useless.</source>
        <translation>Erstellt am %1. Er öffnet deine Mappe auf dem Gerät, auf dem er erstellt wurde.
Hebe ihn getrennt von diesem Gerät auf. Ein neuerer Code macht diesen wertlos.</translation>
    </message>
    <message>
        <source>Saved. Move it to a place that is not this device.</source>
        <translation>Gespeichert. Bringe ihn an einen Ort, der nicht dieses Gerät ist.</translation>
    </message>
    <message>
        <source>The file could not be written there. Choose another folder.</source>
        <translation>Dort ließ sich die Datei nicht schreiben. Wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>That is not group %1. Compare it with your copy, or look at the code again.</source>
        <translation>Das ist nicht Gruppe %1. Vergleiche es mit deiner Abschrift oder sieh dir den Code noch einmal an.</translation>
    </message>
</context>
<context>
    <name>wb::ui::ProviderModel</name>
    <message>
        <source>Nothing is taken from it. You can change your mind at any time.</source>
        <translation>Von ihm wird nichts übernommen. Du kannst es dir jederzeit anders überlegen.</translation>
    </message>
    <message>
        <source>It may have renewed its key, or somebody pretends to be it. Nothing is taken from it until you decide.</source>
        <translation>Vielleicht hat er seinen Schlüssel erneuert, vielleicht gibt sich jemand für ihn aus. Von ihm wird nichts übernommen, bis du entscheidest.</translation>
    </message>
    <message>
        <source>It is not asked for news until you go on. What is here stays.</source>
        <translation>Er wird nicht nach Neuem gefragt, bis du weitermachst. Was hier ist, bleibt.</translation>
    </message>
    <message>
        <source>It goes on by itself. Check now to go on at once, on the network there is.</source>
        <translation>Es geht von selbst weiter. Sieh jetzt nach, wenn es gleich weitergehen soll, über das Netz, das da ist.</translation>
    </message>
    <message>
        <source>Asked again %1.</source>
        <translation>Wird %1 wieder gefragt.</translation>
    </message>
    <message>
        <source>Next try %1.</source>
        <translation>Nächster Versuch %1.</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Letzter Kontakt</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keiner</translation>
    </message>
    <message>
        <source>In the library</source>
        <translation>In der Bibliothek</translation>
    </message>
    <message>
        <source>more to come</source>
        <translation>mehr kommt noch</translation>
    </message>
    <message>
        <source>Came last</source>
        <translation>Zuletzt gekommen</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken away</source>
        <translation>
            <numerusform>%n weggenommen</numerusform>
            <numerusform>%n weggenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits to go</source>
        <translation>Wartet auf das Senden</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of yours</source>
        <translation>
            <numerusform>%n Eintrag von dir</numerusform>
            <numerusform>%n Einträge von dir</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Trust data</source>
        <translation>Vertrauensdaten</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>vom %1</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) that cannot be read</source>
        <translation>
            <numerusform>%n Eintrag, der sich nicht lesen lässt</numerusform>
            <numerusform>%n Einträge, die sich nicht lesen lassen</numerusform>
        </translation>
    </message>
    <message>
        <source>It is another key by now</source>
        <translation>Inzwischen ist es ein anderer Schlüssel</translation>
    </message>
    <message>
        <source>Look at the new one, then decide again.</source>
        <translation>Sieh dir den neuen an und entscheide dann noch einmal.</translation>
    </message>
    <message>
        <source>This key belongs to another provider</source>
        <translation>Dieser Schlüssel gehört einem anderen Anbieter</translation>
    </message>
    <message>
        <source>A provider of your list signs with it already. Remove one of the two.</source>
        <translation>Ein Anbieter in deiner Liste signiert schon damit. Entferne einen der beiden.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>wb::ui::ProvidersModel</name>
    <message numerus="yes">
        <source>%n provider(s)</source>
        <translation>
            <numerusform>%n Anbieter</numerusform>
            <numerusform>%n Anbieter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::QuizQuestion</name>
    <message>
        <source>The answer is: %1</source>
        <translation>Die Antwort ist: %1</translation>
    </message>
    <message>
        <source>True</source>
        <translation>Wahr</translation>
    </message>
    <message>
        <source>False</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Not right. It belongs to: %1</source>
        <translation>Nicht richtig. Es gehört zu: %1</translation>
    </message>
    <message>
        <source>Not right</source>
        <translation>Nicht richtig</translation>
    </message>
    <message>
        <source>This belongs to the answer too</source>
        <translation>Das gehört auch zur Antwort</translation>
    </message>
    <message>
        <source>This is the answer</source>
        <translation>Das ist die Antwort</translation>
    </message>
</context>
<context>
    <name>wb::ui::QuizSession</name>
    <message>
        <source>Your thoughts are kept</source>
        <translation>Deine Gedanken sind aufgehoben</translation>
    </message>
    <message>
        <source>All of it right</source>
        <translation>Alles richtig</translation>
    </message>
    <message>
        <source>Most of it right</source>
        <translation>Das meiste richtig</translation>
    </message>
    <message>
        <source>Not there yet</source>
        <translation>Noch nicht ganz</translation>
    </message>
    <message>
        <source>%1 of %2 points.</source>
        <translation>%1 von %2 Punkten.</translation>
    </message>
    <message>
        <source>That is enough to finish the module.</source>
        <translation>Das genügt, um das Modul abzuschließen.</translation>
    </message>
    <message>
        <source>%1 percent finish the module. Look at the questions below, then try again.</source>
        <translation>Mit %1 Prozent ist das Modul abgeschlossen. Sieh dir die Fragen unten an und versuche es dann noch einmal.</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Nicht beantwortet</translation>
    </message>
    <message>
        <source>Partly right</source>
        <translation>Teilweise richtig</translation>
    </message>
    <message>
        <source>Not right</source>
        <translation>Nicht richtig</translation>
    </message>
</context>
<context>
    <name>wb::ui::ReceiveModel</name>
    <message>
        <source>Wanderbuch cannot take this kind yet</source>
        <translation>Diese Art kann Wanderbuch noch nicht annehmen</translation>
    </message>
    <message>
        <source>The issuer sends it by another way, by e-mail for example.</source>
        <translation>Der Aussteller sendet ihn auf anderem Weg, zum Beispiel per E-Mail.</translation>
    </message>
    <message>
        <source>Done. You can go back to Wanderbuch.</source>
        <translation>Fertig. Du kannst zu Wanderbuch zurückgehen.</translation>
    </message>
    <message numerus="yes">
        <source>The issuer needs more time for %n of them. Wanderbuch asks again by itself.</source>
        <translation>
            <numerusform>Der Aussteller braucht für %n davon mehr Zeit. Wanderbuch fragt von selbst wieder.</numerusform>
            <numerusform>Der Aussteller braucht für %n davon mehr Zeit. Wanderbuch fragt von selbst wieder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be had: the issuer refused.</source>
        <translation>
            <numerusform>%n war nicht zu bekommen: Der Aussteller hat abgelehnt.</numerusform>
            <numerusform>%n waren nicht zu bekommen: Der Aussteller hat abgelehnt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::RecordsDesk</name>
    <message>
        <source>You are logged in. This page can be closed.</source>
        <translation>Du bist angemeldet. Diese Seite kann geschlossen werden.</translation>
    </message>
</context>
<context>
    <name>wb::ui::RecordsModel</name>
    <message>
        <source>You ended it on %1</source>
        <translation>Beendet am %1</translation>
    </message>
    <message>
        <source>It gets nothing</source>
        <translation>Der Anbieter bekommt nichts</translation>
    </message>
    <message>
        <source>Allowed, but not connected yet</source>
        <translation>Erlaubt, aber noch nicht verbunden</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) wait to go</source>
        <translation>
            <numerusform>Ein Eintrag wartet</numerusform>
            <numerusform>%n Einträge warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything has gone</source>
        <translation>Alles ist gesendet</translation>
    </message>
    <message>
        <source>Nothing to send yet</source>
        <translation>Noch nichts zu senden</translation>
    </message>
    <message>
        <source>Nothing goes to it any more. What it got before, it has: ask it to delete that, if you want.</source>
        <translation>Es geht nichts mehr dorthin. Was der Anbieter bisher bekam, hat er: Bitte ihn, es zu löschen, wenn du willst.</translation>
    </message>
    <message>
        <source>What you do in its courses stays on this device. You can let it know, so that it may confirm what you learnt or make its courses better.</source>
        <translation>Was du in seinen Kursen machst, bleibt auf diesem Gerät. Du kannst es ihn wissen lassen, damit er dir bestätigen kann, was du gelernt hast, oder seine Kurse verbessert.</translation>
    </message>
    <message>
        <source>Say where its record store is and how you get in: the provider tells you. Until then nothing goes over the network.</source>
        <translation>Sag, wo sein Lernspeicher ist und wie du hineinkommst: Beides nennt dir der Anbieter. Bis dahin geht nichts über das Netz.</translation>
    </message>
    <message>
        <source>It names the record store where it wants to get it. Say how you get in: the provider tells you.</source>
        <translation>Der Anbieter nennt den Lernspeicher, in dem er es haben will. Sag, wie du hineinkommst: Das erfährst du von ihm.</translation>
    </message>
    <message>
        <source>It asked to wait. Next try %1.</source>
        <translation>Dort wurde gebeten zu warten. Nächster Versuch %1.</translation>
    </message>
    <message>
        <source>They go by themselves, a little after you finish something.</source>
        <translation>Sie gehen von selbst, kurz nachdem du etwas abgeschlossen hast.</translation>
    </message>
    <message>
        <source>What you do from now on goes by itself.</source>
        <translation>Was du von jetzt an machst, geht von selbst.</translation>
    </message>
    <message>
        <source>Allowed since %1</source>
        <translation>Erlaubt seit %1</translation>
    </message>
    <message>
        <source>For what you did from %1 on</source>
        <translation>Für das, was du ab dem %1 gemacht hast</translation>
    </message>
    <message>
        <source>For what you did before, too</source>
        <translation>Auch für das, was du davor gemacht hast</translation>
    </message>
    <message>
        <source>It sees you as</source>
        <translation>Er sieht dich als</translation>
    </message>
    <message>
        <source>It goes to</source>
        <translation>Es geht an</translation>
    </message>
    <message>
        <source>%1, logged in as %2</source>
        <translation>%1, angemeldet als %2</translation>
    </message>
    <message>
        <source>%1, logged in by your browser</source>
        <translation>%1, angemeldet mit dem Browser</translation>
    </message>
    <message>
        <source>Last sent</source>
        <translation>Zuletzt gesendet</translation>
    </message>
    <message>
        <source>Not by stick</source>
        <translation>Nicht auf einem Stick</translation>
    </message>
    <message>
        <source>No key of this provider is known here that a file could be sealed to. Check for news from it, or ask it to sign with an Ed25519 key.</source>
        <translation>Hier ist kein Schlüssel dieses Anbieters bekannt, für den sich eine Datei versiegeln ließe. Sieh nach Neuem von ihm, oder bitte ihn, mit einem Ed25519-Schlüssel zu signieren.</translation>
    </message>
    <message numerus="yes">
        <source>%n sealed file(s) of yours wait here since %1, and nobody took them.</source>
        <translation>
            <numerusform>Eine versiegelte Datei von dir wartet hier seit %1, und niemand hat sie angenommen.</numerusform>
            <numerusform>%n versiegelte Dateien von dir warten hier seit %1, und niemand hat sie angenommen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::ResultList</name>
    <message>
        <source>held</source>
        <translation>erworben</translation>
    </message>
    <message>
        <source>done</source>
        <translation>geschafft</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Pathway</source>
        <translation>Lernpfad</translation>
    </message>
    <message>
        <source>With “%1”</source>
        <comment>a pathway with this module</comment>
        <translation>Mit „%1“</translation>
    </message>
</context>
<context>
    <name>wb::ui::RouteModel</name>
    <message>
        <source>held</source>
        <translation>erworben</translation>
    </message>
    <message>
        <source>done</source>
        <translation>geschafft</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>other way</source>
        <translation>anderer Weg</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>freiwillig</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>Wahl</translation>
    </message>
    <message>
        <source>Not in your library yet. Import the catalogue of its provider to learn it here.</source>
        <translation>Noch nicht in deiner Bibliothek. Lies den Katalog seines Anbieters ein, um es hier zu lernen.</translation>
    </message>
    <message>
        <source>Awarded %1</source>
        <translation>Verliehen am %1</translation>
    </message>
    <message>
        <source>Awards: %1</source>
        <translation>Verleiht: %1</translation>
    </message>
    <message numerus="yes">
        <source>Choose %n of these</source>
        <translation>
            <numerusform>Wähle eines davon</numerusform>
            <numerusform>Wähle %n davon</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (freiwillig)</translation>
    </message>
    <message>
        <source>A module of another library</source>
        <translation>Ein Modul einer anderen Bibliothek</translation>
    </message>
</context>
<context>
    <name>wb::ui::SharesModel</name>
    <message>
        <source>Shown on this screen</source>
        <translation>Auf diesem Bildschirm vorgezeigt</translation>
    </message>
    <message>
        <source>The credential itself</source>
        <translation>Der Nachweis selbst</translation>
    </message>
    <message>
        <source>As a page (PDF)</source>
        <translation>Als Seite (PDF)</translation>
    </message>
    <message>
        <source>As a picture</source>
        <translation>Als Bild</translation>
    </message>
    <message>
        <source>Signed by you</source>
        <translation>Von dir signiert</translation>
    </message>
    <message>
        <source>Parts of it, signed by you</source>
        <translation>Teile davon, von dir signiert</translation>
    </message>
    <message>
        <source>%1 · %2, %3</source>
        <translation>%1 · %2, %3</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Niemand genannt</translation>
    </message>
    <message>
        <source>The history could not be written. Look whether the wallet is open and the disk has room.</source>
        <translation>Der Verlauf ließ sich nicht schreiben. Sieh nach, ob die Mappe offen und auf dem Datenträger Platz ist.</translation>
    </message>
    <message>
        <source>Deleted from the history.</source>
        <translation>Aus dem Verlauf gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>It is back.</source>
        <translation>Er ist wieder da.</translation>
    </message>
    <message>
        <source>Whether it arrived is not known</source>
        <translation>Ob es ankam, ist nicht bekannt</translation>
    </message>
    <message>
        <source>It was refused there</source>
        <translation>Dort wurde es abgelehnt</translation>
    </message>
    <message>
        <source>It did not arrive</source>
        <translation>Es kam nicht an</translation>
    </message>
</context>
<context>
    <name>wb::ui::SyncDesk</name>
    <message>
        <source>A provider waits for you to decide</source>
        <translation>Ein Anbieter wartet auf deine Entscheidung</translation>
    </message>
    <message>
        <source>Fetching what is new</source>
        <translation>Holt, was neu ist</translation>
    </message>
    <message>
        <source>Not everything came</source>
        <translation>Nicht alles ist angekommen</translation>
    </message>
    <message>
        <source>Waits for a better moment</source>
        <translation>Wartet auf einen besseren Moment</translation>
    </message>
    <message>
        <source>Offline · all here works</source>
        <translation>Offline · hier geht alles</translation>
    </message>
    <message>
        <source>All here works without a network</source>
        <translation>Hier geht alles ohne Netz</translation>
    </message>
    <message>
        <source>All is up to date</source>
        <translation>Alles ist aktuell</translation>
    </message>
</context>
<context>
    <name>wb::ui::TrustData</name>
    <message>
        <source>A damaged file</source>
        <translation>Eine beschädigte Datei</translation>
    </message>
    <message>
        <source>Not signed by anybody known</source>
        <translation>Von niemandem signiert, der bekannt ist</translation>
    </message>
    <message>
        <source>It is not used. Ask for it again.</source>
        <translation>Sie wird nicht benutzt. Bitte noch einmal darum.</translation>
    </message>
    <message>
        <source>Registers, keys and lists count</source>
        <translation>Register, Schlüssel und Listen gelten</translation>
    </message>
    <message>
        <source>Only lists of withdrawn credentials count, which their issuers signed</source>
        <translation>Nur Listen zurückgezogener Nachweise gelten, die deren Aussteller signiert haben</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Accepted on %1 · %2</source>
        <translation>Anerkannt am %1 · %2</translation>
    </message>
    <message>
        <source>Trust data of %1 is used from now on.</source>
        <translation>Vertrauensdaten vom %1 gelten von jetzt an.</translation>
    </message>
    <message>
        <source>The file was changed after it was signed, so nothing of it is used. Get it again from whoever made it.</source>
        <translation>Die Datei wurde nach dem Signieren verändert, darum gilt nichts daraus. Besorge sie noch einmal von dem, der sie gemacht hat.</translation>
    </message>
    <message>
        <source>The file could not be opened. Look whether it is still there and whether you may read it.</source>
        <translation>Die Datei ließ sich nicht öffnen. Sieh nach, ob sie noch da ist und ob du sie lesen darfst.</translation>
    </message>
    <message>
        <source>It could not be kept. Look whether the disk is full, then add it again.</source>
        <translation>Es ließ sich nicht aufbewahren. Sieh nach, ob der Datenträger voll ist, und füge es dann noch einmal hinzu.</translation>
    </message>
    <message>
        <source>It was made by a newer Wanderbuch. Install the newest version, then add it again.</source>
        <translation>Es stammt von einem neueren Wanderbuch. Installiere die neueste Fassung und füge es dann noch einmal hinzu.</translation>
    </message>
    <message>
        <source>It is larger than 64 MB, more than trust data ever is. Look whether it is the right file.</source>
        <translation>Es ist größer als 64 MB, mehr als Vertrauensdaten je sind. Sieh nach, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>This is no trust bundle. Look for a file that ends in .wbtrust.</source>
        <translation>Das ist kein Vertrauenspaket. Suche eine Datei, die auf .wbtrust endet.</translation>
    </message>
</context>
<context>
    <name>wb::ui::UnlockModel</name>
    <message>
        <source>Too many attempts</source>
        <translation>Zu viele Versuche</translation>
    </message>
    <message>
        <source>Somebody tried several times. Waiting keeps others from guessing.</source>
        <translation>Jemand hat es mehrmals versucht. Das Warten hält andere vom Raten ab.</translation>
    </message>
    <message>
        <source>That code does not open this wallet</source>
        <translation>Dieser Code öffnet diese Mappe nicht</translation>
    </message>
    <message>
        <source>A newer code makes older ones useless. Look for the one you kept last.</source>
        <translation>Ein neuerer Code macht ältere wertlos. Suche den, den du zuletzt aufgehoben hast.</translation>
    </message>
    <message>
        <source>That is not the passphrase</source>
        <translation>Das ist nicht die Passphrase</translation>
    </message>
    <message>
        <source>Look at upper and lower case and at the language of the keyboard, then try again.</source>
        <translation>Achte auf Groß- und Kleinschreibung und auf die Sprache der Tastatur und versuche es dann noch einmal.</translation>
    </message>
    <message>
        <source>There is a slip in the code</source>
        <translation>Im Code ist ein Fehler</translation>
    </message>
    <message>
        <source>It has 8 groups of 4 characters. Compare it group by group. This did not count as an attempt.</source>
        <translation>Er hat 8 Gruppen zu 4 Zeichen. Vergleiche Gruppe für Gruppe. Das zählte nicht als Versuch.</translation>
    </message>
    <message>
        <source>Waiting keeps others from guessing. Try again when the time is up.</source>
        <translation>Das Warten hält andere vom Raten ab. Versuche es noch einmal, wenn die Zeit um ist.</translation>
    </message>
    <message>
        <source>The wallet is open elsewhere</source>
        <translation>Die Mappe ist anderswo offen</translation>
    </message>
    <message>
        <source>Another Wanderbuch on this device has it open. Close that one, then try again.</source>
        <translation>Ein anderes Wanderbuch auf diesem Gerät hat sie offen. Schließe es und versuche es dann noch einmal.</translation>
    </message>
    <message>
        <source>This computer did not open it</source>
        <translation>Dieser Rechner hat sie nicht geöffnet</translation>
    </message>
    <message>
        <source>Its keychain gave no key. Use your passphrase.</source>
        <translation>Sein Schlüsselbund gab keinen Schlüssel. Benutze deine Passphrase.</translation>
    </message>
    <message>
        <source>A newer Wanderbuch wrote this wallet</source>
        <translation>Ein neueres Wanderbuch hat diese Mappe geschrieben</translation>
    </message>
    <message>
        <source>Update Wanderbuch on this device, then open it again.</source>
        <translation>Aktualisiere Wanderbuch auf diesem Gerät und öffne sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The wallet&apos;s file is damaged</source>
        <translation>Die Datei der Mappe ist beschädigt</translation>
    </message>
    <message>
        <source>Nothing was changed. Restore your last backup in Settings.</source>
        <translation>Es wurde nichts geändert. Spiele in den Einstellungen deine letzte Sicherung ein.</translation>
    </message>
    <message>
        <source>The wallet could not be opened</source>
        <translation>Die Mappe ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>Nothing was changed. Start Wanderbuch again and try once more.</source>
        <translation>Es wurde nichts geändert. Starte Wanderbuch neu und versuche es noch einmal.</translation>
    </message>
</context>
<context>
    <name>wb::ui::WalletModel</name>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Awarded</source>
        <translation>Verliehen</translation>
    </message>
    <message>
        <source>My record</source>
        <translation>Mein Eintrag</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Your own record</source>
        <translation>Dein eigener Eintrag</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>EQF %1</source>
        <translation>EQR %1</translation>
    </message>
    <message>
        <source>%1. %2. %3. %4</source>
        <translation>%1. %2. %3. %4</translation>
    </message>
    <message>
        <source>What you pasted</source>
        <translation>Was du eingefügt hast</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Already there: the same credential, byte for byte</source>
        <translation>Schon da: derselbe Nachweis, Byte für Byte</translation>
    </message>
    <message>
        <source>Not added. %1</source>
        <translation>Nicht hinzugefügt. %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n credentials added</source>
        <translation>
            <numerusform>Ein Nachweis hinzugefügt</numerusform>
            <numerusform>%n Nachweise hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to add</source>
        <translation>Nichts hinzuzufügen</translation>
    </message>
    <message>
        <source>Nothing was added</source>
        <translation>Nichts wurde hinzugefügt</translation>
    </message>
    <message>
        <source>Added to your wallet.</source>
        <translation>In deine Mappe gelegt.</translation>
    </message>
    <message>
        <source>It could not be removed. Try again.</source>
        <translation>Er ließ sich nicht entfernen. Versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Removed from your wallet.</source>
        <translation>Aus deiner Mappe genommen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>It could not be brought back. Add the file again.</source>
        <translation>Er ließ sich nicht zurückholen. Füge die Datei noch einmal hinzu.</translation>
    </message>
    <message>
        <source>It is back.</source>
        <translation>Er ist wieder da.</translation>
    </message>
    <message>
        <source>%1 of its %2 codes are in these pictures. Add pictures of all of them together.</source>
        <translation>%1 von %2 Codes sind auf diesen Bildern. Füge Bilder von allen zusammen hinzu.</translation>
    </message>
</context>
</TS>
