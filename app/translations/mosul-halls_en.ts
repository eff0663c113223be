<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ConflictWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EngineWords</name>
    <message numerus="yes">
        <source>%1 (and %n more like it)</source>
        <translation>
            <numerusform>%1 (and %n more like it)</numerusform>
            <numerusform>%1 (and %n more like it)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilmWords</name>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>about %n hour</numerusform>
            <numerusform>about %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyPages</name>
    <message numerus="yes">
        <source>%n minute(s) are planned.</source>
        <translation>
            <numerusform>%n minute is planned.</numerusform>
            <numerusform>%n minutes are planned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) are planned for the tour as it plays by itself.</source>
        <translation>
            <numerusform>%n minute is planned for the tour as it plays by itself.</numerusform>
            <numerusform>%n minutes are planned for the tour as it plays by itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ObjectPages</name>
    <message numerus="yes">
        <source>A scan, laid here by %n pair(s) of places: too few to say how well it fits.</source>
        <translation>
            <numerusform>A scan, laid here by one pair of places: too few to say how well it fits.</numerusform>
            <numerusform>A scan, laid here by %n pairs of places: too few to say how well it fits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A scan, laid here by %n pair(s) of places, which are still %1 apart (root of the mean square).</source>
        <translation>
            <numerusform>A scan, laid here by one pair of places, which are still %1 apart (root of the mean square).</numerusform>
            <numerusform>A scan, laid here by %n pairs of places, which are still %1 apart (root of the mean square).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeenWords</name>
    <message numerus="yes">
        <source>about %n metre(s)</source>
        <translation>
            <numerusform>about %n metre</numerusform>
            <numerusform>about %n metres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n way(s) out</source>
        <translation>
            <numerusform>%n way out</numerusform>
            <numerusform>%n ways out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pin(s)</source>
        <translation>
            <numerusform>%n pin</numerusform>
            <numerusform>%n pins</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorksheetPages</name>
    <message numerus="yes">
        <source>%n more question(s) of this tour found no room here; they are in the handout.</source>
        <translation>
            <numerusform>%n more question of this tour found no room here; it is in the handout.</numerusform>
            <numerusform>%n more questions of this tour found no room here; they are in the handout.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halls::app::KioskWindow</name>
    <message numerus="yes">
        <source>Is anybody there? Back to the beginning in %n second(s). Touch the screen to stay.</source>
        <translation>
            <numerusform>Is anybody there? Back to the beginning in %n second. Touch the screen to stay.</numerusform>
            <numerusform>Is anybody there? Back to the beginning in %n seconds. Touch the screen to stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halls::app::Opening</name>
    <message numerus="yes">
        <source>%n part(s) of this museum could not be shown. The rest is open.</source>
        <translation>
            <numerusform>%n part of this museum could not be shown. The rest is open.</numerusform>
            <numerusform>%n parts of this museum could not be shown. The rest is open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This folder holds no museum, but %n model(s). Models are opened one by one.</source>
        <translation>
            <numerusform>This folder holds no museum, but one model. It can be opened by itself.</numerusform>
            <numerusform>This folder holds no museum, but %n models. They are opened one by one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) on the files. The first, on %1: %2</source>
        <translation>
            <numerusform>%n note on the files, on %1: %2</numerusform>
            <numerusform>%n notes on the files. The first, on %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) on the files – details</source>
        <translation>
            <numerusform>%n note on the files – details</numerusform>
            <numerusform>%n notes on the files – details</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) on the files of what is open.</source>
        <translation>
            <numerusform>%n note on the files of what is open.</numerusform>
            <numerusform>%n notes on the files of what is open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halls::app::PinsPanel</name>
    <message numerus="yes">
        <source>%n entry(s) of chapters</source>
        <translation>
            <numerusform>%n entry of chapters</numerusform>
            <numerusform>%n entries of chapters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halls::app::QuotationSteps</name>
    <message numerus="yes">
        <source>%n quotation(s)</source>
        <translation>
            <numerusform>%n quotation</numerusform>
            <numerusform>%n quotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halls::app::ReportDialog</name>
    <message numerus="yes">
        <source>The %n object(s) of the list of changes</source>
        <translation>
            <numerusform>The one object of the list of changes</numerusform>
            <numerusform>The %n objects of the list of changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <comment>name of a file</comment>
        <translation>
            <numerusform>%n object</numerusform>
            <numerusform>%n objects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halls::app::TourDialog</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tour(s) in %1 cannot be read.</source>
        <translation>
            <numerusform>%n tour in %1 cannot be read.</numerusform>
            <numerusform>%n tours in %1 cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) planned</source>
        <translation>
            <numerusform>%n minute planned</numerusform>
            <numerusform>%n minutes planned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halls::app::Touring</name>
    <message numerus="yes">
        <source>%n step(s) of this tour are left out: %1</source>
        <translation>
            <numerusform>%n step of this tour is left out: %1</numerusform>
            <numerusform>%n steps of this tour are left out: %1</numerusform>
        </translation>
    </message>
</context>
</TS>
