<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>ArrivalsCard</name>
    <message numerus="yes">
        <source>%n credential(s) came for you</source>
        <translation>
            <numerusform>%n credential came for you</numerusform>
            <numerusform>%n credentials came for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badge(s) came from your hosts</source>
        <translation>
            <numerusform>%n badge came from your hosts</numerusform>
            <numerusform>%n badges came from your hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupFacts</name>
    <message numerus="yes">
        <source>%n credential(s)</source>
        <translation>
            <numerusform>%n credential</numerusform>
            <numerusform>%n credentials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of learning</source>
        <translation>
            <numerusform>%n step of learning</numerusform>
            <numerusform>%n steps of learning</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupProblem</name>
    <message numerus="yes">
        <source>Wait %n second(s), then try again.</source>
        <translation>
            <numerusform>Wait %n second, then try again.</numerusform>
            <numerusform>Wait %n seconds, then try again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupSettings</name>
    <message numerus="yes">
        <source>That was %n day(s) ago. What came since then is on this device only.</source>
        <translation>
            <numerusform>That was yesterday. What came since then is on this device only.</numerusform>
            <numerusform>That was %n days ago. What came since then is on this device only.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BadgeHostsPage</name>
    <message numerus="yes">
        <source>%n badge(s) came. They were checked on this device; you decide about each.</source>
        <translation>
            <numerusform>%n badge came. It was checked on this device; you decide about it.</numerusform>
            <numerusform>%n badges came. They were checked on this device; you decide about each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep all %n that are genuine</source>
        <translation>
            <numerusform>Keep the %n that is genuine</numerusform>
            <numerusform>Keep all %n that are genuine</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BegunCard</name>
    <message numerus="yes">
        <source>All %n module(s) done</source>
        <translation>
            <numerusform>The one module is done</numerusform>
            <numerusform>All %n modules done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CatalogueWords</name>
    <message numerus="yes">
        <source>About %n day(s) at 1 h a day</source>
        <translation>
            <numerusform>About %n day at 1 h a day</numerusform>
            <numerusform>About %n days at 1 h a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n week(s) at 1 h a day</source>
        <translation>
            <numerusform>About %n week at 1 h a day</numerusform>
            <numerusform>About %n weeks at 1 h a day</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClaimLines</name>
    <message numerus="yes">
        <source>%n technical entries</source>
        <translation>
            <numerusform>%n technical entry</numerusform>
            <numerusform>%n technical entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CredentialPdf</name>
    <message numerus="yes">
        <source>These %n codes together are the credential itself, all of its %1. Wanderbuch reads them in any order, under Check a credential. With them anybody can check what this page says; the page alone proves nothing.</source>
        <translation>
            <numerusform>This code is the credential itself, packed, all of its %1. Wanderbuch reads it under Check a credential. With it anybody can check what this page says; the page alone proves nothing.</numerusform>
            <numerusform>These %n codes together are the credential itself, all of its %1. Wanderbuch reads them in any order, under Check a credential. With them anybody can check what this page says; the page alone proves nothing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeviceWords</name>
    <message numerus="yes">
        <source>%n packet(s) of it are still on their way, or the place holds them back.</source>
        <translation>
            <numerusform>%n packet of it is still on its way, or the place holds it back.</numerusform>
            <numerusform>%n packets of it are still on their way, or the place holds them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) came</source>
        <translation>
            <numerusform>%n change came</numerusform>
            <numerusform>%n changes came</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) are dated more than a day ahead. Set the clock right, here or on the device they come from.</source>
        <translation>
            <numerusform>%n packet is dated more than a day ahead. Set the clock right, here or on the device it comes from.</numerusform>
            <numerusform>%n packets are dated more than a day ahead. Set the clock right, here or on the device they come from.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The place had lost %n packet(s) of this device. All of it was written again.</source>
        <translation>
            <numerusform>The place had lost %n packet of this device. All of it was written again.</numerusform>
            <numerusform>The place had lost %n packets of this device. All of it was written again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) of other devices are gone from the place. What was in them is here.</source>
        <translation>
            <numerusform>%n packet of another device is gone from the place. What was in it is here.</numerusform>
            <numerusform>%n packets of other devices are gone from the place. What was in them is here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) are missing: still on their way, or the place holds them back.</source>
        <translation>
            <numerusform>%n packet is missing: still on its way, or the place holds it back.</numerusform>
            <numerusform>%n packets are missing: still on their way, or the place holds them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) at the place cannot be read: damaged, or not yours.</source>
        <translation>
            <numerusform>%n file at the place cannot be read: damaged, or not yours.</numerusform>
            <numerusform>%n files at the place cannot be read: damaged, or not yours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were refused: no device of yours made them.</source>
        <translation>
            <numerusform>%n file was refused: no device of yours made it.</numerusform>
            <numerusform>%n files were refused: no device of yours made them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %n second(s), then try again.</source>
        <translation>
            <numerusform>Wait %n second, then try again.</numerusform>
            <numerusform>Wait %n seconds, then try again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DownloadsPage</name>
    <message numerus="yes">
        <source>Get all %n</source>
        <translation>
            <numerusform>Get %n</numerusform>
            <numerusform>Get all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExploreHead</name>
    <message numerus="yes">
        <source>Filters, %n in force</source>
        <translation>
            <numerusform>Filters, one in force</numerusform>
            <numerusform>Filters, %n in force</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetGroup</name>
    <message numerus="yes">
        <source>%1, %n module(s)</source>
        <translation>
            <numerusform>%1, %n module</numerusform>
            <numerusform>%1, %n modules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>values of a filter</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FeedbackCard</name>
    <message numerus="yes">
        <source>%n letter(s) left</source>
        <translation>
            <numerusform>%n letter left</numerusform>
            <numerusform>%n letters left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) too many</source>
        <translation>
            <numerusform>%n letter too many</numerusform>
            <numerusform>%n letters too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GapCard</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HumanText</name>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes</source>
        <translation>
            <numerusform>about a minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hours</source>
        <translation>
            <numerusform>about an hour</numerusform>
            <numerusform>about %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n days</source>
        <translation>
            <numerusform>about a day</numerusform>
            <numerusform>about %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n years</source>
        <translation>
            <numerusform>about a year</numerusform>
            <numerusform>about %n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearnerNotes</name>
    <message numerus="yes">
        <source>%n lesson(s) done</source>
        <translation>
            <numerusform>%n lesson done</numerusform>
            <numerusform>%n lessons done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n lesson(s) done</source>
        <translation>
            <numerusform>%1 of %n lesson done</numerusform>
            <numerusform>%1 of %n lessons done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LessonTable</name>
    <message numerus="yes">
        <source>Table with %n row(s)</source>
        <translation>
            <numerusform>Table with %n row</numerusform>
            <numerusform>Table with %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModuleFactTable</name>
    <message numerus="yes">
        <source>%n, as listed above</source>
        <translation>
            <numerusform>%n, as listed above</numerusform>
            <numerusform>%n, as listed above</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Counts towards %n pathway(s)</source>
        <translation>
            <numerusform>Counts towards %n pathway</numerusform>
            <numerusform>Counts towards %n pathways</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PathwayGrid</name>
    <message numerus="yes">
        <source>Show all %n pathways</source>
        <translation>
            <numerusform>Show the one pathway</numerusform>
            <numerusform>Show all %n pathways</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceBackupPage</name>
    <message numerus="yes">
        <source>%n credential(s)</source>
        <translation>
            <numerusform>%n credential</numerusform>
            <numerusform>%n credentials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of learning</source>
        <translation>
            <numerusform>%n step of learning</numerusform>
            <numerusform>%n steps of learning</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceRestorePage</name>
    <message numerus="yes">
        <source>%n credential(s)</source>
        <translation>
            <numerusform>%n credential</numerusform>
            <numerusform>%n credentials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of learning</source>
        <translation>
            <numerusform>%n step of learning</numerusform>
            <numerusform>%n steps of learning</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProviderWords</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n module(s)</source>
        <translation>
            <numerusform>%n module</numerusform>
            <numerusform>%n modules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pathway(s)</source>
        <translation>
            <numerusform>%n pathway</numerusform>
            <numerusform>%n pathways</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceiveView</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordsSection</name>
    <message numerus="yes">
        <source>%n record(s) written. Bring it to the provider, or to somebody who goes online.</source>
        <translation>
            <numerusform>%n record written. Bring it to the provider, or to somebody who goes online.</numerusform>
            <numerusform>%n records written. Bring them to the provider, or to somebody who goes online.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RefusedRecords</name>
    <message numerus="yes">
        <source>%n record(s) were refused</source>
        <translation>
            <numerusform>%n record was refused</numerusform>
            <numerusform>%n records were refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RouteWords</name>
    <message numerus="yes">
        <source>%n module(s)</source>
        <translation>
            <numerusform>%n module</numerusform>
            <numerusform>%n modules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n module(s) done</source>
        <translation>
            <numerusform>The one module is done</numerusform>
            <numerusform>All %n modules done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecuritySettings</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SkillRow</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SkillsHeading</name>
    <message numerus="yes">
        <source>%n skill(s), strongest first. Open one to see the proof.</source>
        <translation>
            <numerusform>One skill. Open it to see the proof.</numerusform>
            <numerusform>%n skills, strongest first. Open one to see the proof.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SkillsOverview</name>
    <message numerus="yes">
        <source>%n credential(s)</source>
        <comment>From …</comment>
        <translation>
            <numerusform>%n credential</numerusform>
            <numerusform>%n credentials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished module(s)</source>
        <comment>From … and …</comment>
        <translation>
            <numerusform>%n finished module</numerusform>
            <numerusform>%n finished modules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StarRow</name>
    <message numerus="yes">
        <source>%n of 5 star(s)</source>
        <translation>
            <numerusform>%n star of 5</numerusform>
            <numerusform>%n stars of 5</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StorageSettings</name>
    <message numerus="yes">
        <source>%n pack(s), learnt from without a network</source>
        <translation>
            <numerusform>%n pack, learnt from without a network</numerusform>
            <numerusform>%n packs, learnt from without a network</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message numerus="yes">
        <source>Genuine · list %n days old</source>
        <translation>
            <numerusform>Genuine · list one day old</numerusform>
            <numerusform>Genuine · list %n days old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::ArrivalsModel</name>
    <message numerus="yes">
        <source>%n credential(s) promised for later</source>
        <translation>
            <numerusform>%n credential is promised for later</numerusform>
            <numerusform>%n credentials are promised for later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::BadgeHostsModel</name>
    <message numerus="yes">
        <source>%n badge(s) kept.</source>
        <translation>
            <numerusform>%n badge kept.</numerusform>
            <numerusform>%n badges kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::CarriedModel</name>
    <message numerus="yes">
        <source>%n module(s)</source>
        <translation>
            <numerusform>%n module</numerusform>
            <numerusform>%n modules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n update(s)</source>
        <translation>
            <numerusform>%n update</numerusform>
            <numerusform>%n updates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>News from %n provider(s)</source>
        <translation>
            <numerusform>News from %n provider</numerusform>
            <numerusform>News from %n providers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sealed file(s) on it wait for somebody who goes online.</source>
        <translation>
            <numerusform>%n sealed file on it waits for somebody who goes online.</numerusform>
            <numerusform>%n sealed files on it wait for somebody who goes online.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken away</source>
        <translation>
            <numerusform>%n taken away</numerusform>
            <numerusform>%n taken away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course pack(s) on it</source>
        <translation>
            <numerusform>%n course pack on it</numerusform>
            <numerusform>%n course packs on it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of yours are on it now, sealed: bring it to the provider, or to somebody who goes online.</source>
        <translation>
            <numerusform>%n record of yours is on it now, sealed: bring it to the provider, or to somebody who goes online.</numerusform>
            <numerusform>%n records of yours are on it now, sealed: bring them to the provider, or to somebody who goes online.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sealed file(s) of others go along with this device.</source>
        <translation>
            <numerusform>%n sealed file of others goes along with this device.</numerusform>
            <numerusform>%n sealed files of others go along with this device.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::CatalogueSearch</name>
    <message numerus="yes">
        <source>%n saved</source>
        <translation>
            <numerusform>%n saved</numerusform>
            <numerusform>%n saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln module(s)</source>
        <translation>
            <numerusform>%Ln module</numerusform>
            <numerusform>%Ln modules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on this phone</source>
        <translation>
            <numerusform>%n on this phone</numerusform>
            <numerusform>%n on this phone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on this laptop</source>
        <translation>
            <numerusform>%n on this laptop</numerusform>
            <numerusform>%n on this laptop</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::CourseSteps</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::DownloadsModel</name>
    <message numerus="yes">
        <source>%n on the way</source>
        <translation>
            <numerusform>%n on the way</numerusform>
            <numerusform>%n on the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n did not come</source>
        <translation>
            <numerusform>%n did not come</numerusform>
            <numerusform>%n did not come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer edition(s)</source>
        <translation>
            <numerusform>%n newer edition</numerusform>
            <numerusform>%n newer editions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::FeedbackModel</name>
    <message numerus="yes">
        <source>At most %n letter(s), please.</source>
        <translation>
            <numerusform>At most %n letter, please.</numerusform>
            <numerusform>At most %n letters, please.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::ModuleRecord</name>
    <message numerus="yes">
        <source>%n part(s) are still open.</source>
        <translation>
            <numerusform>One part is still open.</numerusform>
            <numerusform>%n parts are still open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::ModuleView</name>
    <message numerus="yes">
        <source>%n lesson(s)</source>
        <translation>
            <numerusform>%n lesson</numerusform>
            <numerusform>%n lessons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quiz(zes)</source>
        <translation>
            <numerusform>%n quiz</numerusform>
            <numerusform>%n quizzes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::ProtectModel</name>
    <message numerus="yes">
        <source>At least %n characters, better four or five words.</source>
        <translation>
            <numerusform>At least %n character, better four or five words.</numerusform>
            <numerusform>At least %n characters, better four or five words.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::ProviderModel</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken away</source>
        <translation>
            <numerusform>%n taken away</numerusform>
            <numerusform>%n taken away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of yours</source>
        <translation>
            <numerusform>%n record of yours</numerusform>
            <numerusform>%n records of yours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) that cannot be read</source>
        <translation>
            <numerusform>%n entry that cannot be read</numerusform>
            <numerusform>%n entries that cannot be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::ProvidersModel</name>
    <message numerus="yes">
        <source>%n provider(s)</source>
        <translation>
            <numerusform>%n provider</numerusform>
            <numerusform>%n providers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::ReceiveModel</name>
    <message numerus="yes">
        <source>The issuer needs more time for %n of them. Wanderbuch asks again by itself.</source>
        <translation>
            <numerusform>The issuer needs more time for %n of them. Wanderbuch asks again by itself.</numerusform>
            <numerusform>The issuer needs more time for %n of them. Wanderbuch asks again by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be had: the issuer refused.</source>
        <translation>
            <numerusform>%n could not be had: the issuer refused.</numerusform>
            <numerusform>%n could not be had: the issuer refused.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::RecordsModel</name>
    <message numerus="yes">
        <source>%n record(s) wait to go</source>
        <translation>
            <numerusform>%n record waits to go</numerusform>
            <numerusform>%n records wait to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sealed file(s) of yours wait here since %1, and nobody took them.</source>
        <translation>
            <numerusform>%n sealed file of yours waits here since %1, and nobody took it.</numerusform>
            <numerusform>%n sealed files of yours wait here since %1, and nobody took them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::RouteModel</name>
    <message numerus="yes">
        <source>Choose %n of these</source>
        <translation>
            <numerusform>Choose one of these</numerusform>
            <numerusform>Choose %n of these</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::ui::WalletModel</name>
    <message numerus="yes">
        <source>%n credentials added</source>
        <translation>
            <numerusform>One credential added</numerusform>
            <numerusform>%n credentials added</numerusform>
        </translation>
    </message>
</context>
</TS>
