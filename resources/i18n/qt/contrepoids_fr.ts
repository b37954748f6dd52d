<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="fr_FR">
<context>
    <name>ContractsModel</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contraire(s) à la loi</source>
        <translation>
            <numerusform>%n contraire à la loi</numerusform>
            <numerusform>%n contraires à la loi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n souvent jugé(s) abusif(s)</source>
        <translation>
            <numerusform>%n souvent jugé abusif</numerusform>
            <numerusform>%n souvent jugés abusifs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n à savoir</source>
        <translation>
            <numerusform>%n à savoir</numerusform>
            <numerusform>%n à savoir</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message numerus="yes">
        <source>%n point(s) d’attention</source>
        <translation>
            <numerusform>%n point d’attention</numerusform>
            <numerusform>%n points d’attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n traité(s)</source>
        <translation>
            <numerusform>%n traité</numerusform>
            <numerusform>%n traités</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n contrat(s) ajouté(s).</source>
        <translation>
            <numerusform>%n contrat ajouté.</numerusform>
            <numerusform>%n contrats ajoutés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message numerus="yes">
        <source>Il faut au moins %n caractère(s).</source>
        <translation>
            <numerusform>Il faut au moins %n caractère.</numerusform>
            <numerusform>Il faut au moins %n caractères.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message numerus="yes">
        <source>Une échéance arrive dans %n jour(s).</source>
        <translation>
            <numerusform>Une échéance arrive dans %n jour.</numerusform>
            <numerusform>Une échéance arrive dans %n jours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemindersSection</name>
    <message numerus="yes">
        <source>%n jour(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayCards</name>
    <message numerus="yes">
        <source>préparée il y a %n jour(s)</source>
        <translation>
            <numerusform>préparée il y a %n jour</numerusform>
            <numerusform>préparée il y a %n jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message numerus="yes">
        <source>depuis %n jour(s)</source>
        <translation>
            <numerusform>depuis %n jour</numerusform>
            <numerusform>depuis %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dans %n jour(s)</source>
        <translation>
            <numerusform>dans %n jour</numerusform>
            <numerusform>dans %n jours</numerusform>
        </translation>
    </message>
</context>
</TS>
