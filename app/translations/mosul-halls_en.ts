<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>halls::app::MainWindow</name>
    <message numerus="yes">
        <source>%n part(s) of this museum could not be shown. The rest is open.</source>
        <translation>
            <numerusform>%n part of this museum could not be shown. The rest is open.</numerusform>
            <numerusform>%n parts of this museum could not be shown. The rest is open.</numerusform>
        </translation>
    </message>
</context>
</TS>
