<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="fr_FR">
<context>
    <name>AboutDialog</name>
    <message>
        <source>À propos de Contrepoids</source>
        <translation>About Contrepoids</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Met l’abonné à égalité avec l’entreprise dont il a signé le contrat.</source>
        <translation>Puts subscribers on equal terms with the company whose contract they signed.</translation>
    </message>
    <message>
        <source>Contrepoids informe&#xa0;; il ne remplace pas un avocat. Il n’envoie rien et n’utilise pas le réseau.</source>
        <translation>Contrepoids informs; it does not replace a lawyer. It sends nothing and does not use the network.</translation>
    </message>
    <message>
        <source>Logiciel libre sous licence MIT.</source>
        <translation>Free software under the MIT licence.</translation>
    </message>
</context>
<context>
    <name>AgendaScreen</name>
    <message>
        <source>Échéances</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>En retard</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Cette semaine</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>Ce mois-ci</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Plus tard</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Aucune date à surveiller</source>
        <translation>No date to watch</translation>
    </message>
    <message>
        <source>Dès qu’une lettre est partie, la date à laquelle l’entreprise doit répondre apparaît ici, et un rappel vous prévient.</source>
        <translation>As soon as a letter is sent, the date by which the company must answer appears here, and a reminder tells you.</translation>
    </message>
    <message>
        <source>Voir mes courriers</source>
        <translation>See my letters</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Affichage</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Comme la session</source>
        <translation>As the session</translation>
    </message>
    <message>
        <source>Comme le bureau</source>
        <translation>As the desktop</translation>
    </message>
    <message>
        <source>Clair</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Sombre</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Langue</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Les lettres et les textes de loi restent en français.</source>
        <translation>Letters and legal texts stay in French.</translation>
    </message>
    <message>
        <source>Thème</source>
        <translation>Theme</translation>
    </message>
</context>
<context>
    <name>ArticlesPanel</name>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>Sauvegarde</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Une copie complète et chiffrée, vérifiée avant de compter. Les sept dernières sont gardées.</source>
        <translation>A complete, encrypted copy, checked before it counts. The last seven are kept.</translation>
    </message>
    <message>
        <source>Sauvegarde en cours</source>
        <translation>Backup under way</translation>
    </message>
    <message>
        <source>Sauvegarder maintenant</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Sauvegarder ailleurs…</source>
        <translation>Back up elsewhere…</translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Une sauvegarde s’ouvre avec ce qui ouvrait le coffre ce jour-là. Avec le seul trousseau de cet ordinateur, elle ne s’ouvrirait pas ailleurs&#xa0;: ajoutez une phrase secrète dans Protection.</source>
        <translation>A backup opens with whatever opened the vault on that day. With this computer’s keyring alone it would not open elsewhere: add a passphrase under Protection.</translation>
    </message>
    <message>
        <source>Dernière sauvegarde&#xa0;: {day}.</source>
        <translation>Last backup: {day}.</translation>
    </message>
    <message>
        <source>Où sauvegarder&#xa0;?</source>
        <translation>Where to back up?</translation>
    </message>
    <message>
        <source>Aucune sauvegarde n’a encore été faite.</source>
        <translation>No backup has been made yet.</translation>
    </message>
    <message>
        <source>✓ Sauvegarde vérifiée</source>
        <translation>✓ Backup checked</translation>
    </message>
    <message>
        <source>Sauvegarde faite et vérifiée dans {folder}.</source>
        <translation>Backup made and checked in {folder}.</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Démarches</source>
        <translation>Cases</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Et maintenant</source>
        <translation>What now</translation>
    </message>
    <message>
        <source>Ce qui s’est passé</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Voir la lettre</source>
        <translation>See the letter</translation>
    </message>
    <message>
        <source>Voir le contrat</source>
        <translation>See the contract</translation>
    </message>
    <message>
        <source>Noter…</source>
        <translation>Record…</translation>
    </message>
    <message>
        <source>Noter un événement</source>
        <translation>Record an event</translation>
    </message>
    <message>
        <source>estimation</source>
        <translation>estimate</translation>
    </message>
    <message>
        <source>La date deviendra certaine quand vous aurez noté le jour de la réception.</source>
        <translation>The date becomes certain once you record the day of receipt.</translation>
    </message>
    <message>
        <source>Comment cette date est calculée</source>
        <translation>How this date is computed</translation>
    </message>
    <message>
        <source>Possible à partir du {day}</source>
        <translation>Possible from {day}</translation>
    </message>
    <message>
        <source>Copier l’adresse</source>
        <translation>Copy the address</translation>
    </message>
    <message>
        <source>Répondre</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Elle me convient</source>
        <translation>It suits me</translation>
    </message>
    <message>
        <source>C’est un refus</source>
        <translation>It is a refusal</translation>
    </message>
    <message>
        <source>Adresse copiée.</source>
        <translation>Address copied.</translation>
    </message>
    <message>
        <source>Supprimer</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Supprimer : {event}</source>
        <translation>Delete: {event}</translation>
    </message>
    <message>
        <source>Supprimer cet événement</source>
        <translation>Delete this event</translation>
    </message>
</context>
<context>
    <name>CasesScreen</name>
    <message>
        <source>Démarches</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Aucune démarche en cours</source>
        <translation>No case under way</translation>
    </message>
    <message>
        <source>Quand vous aurez envoyé une lettre, dites-le ici : l’application compte le délai de réponse, explique le calcul et vous prévient.</source>
        <translation>Once you have sent a letter, say so here: the app counts the time to answer, explains the computation and reminds you.</translation>
    </message>
    <message>
        <source>Voir mes courriers</source>
        <translation>See my letters</translation>
    </message>
    <message>
        <source>Voir mes contrats</source>
        <translation>See my contracts</translation>
    </message>
    <message>
        <source>Noté : {event}.</source>
        <translation>Recorded: {event}.</translation>
    </message>
    <message>
        <source>Événement supprimé.</source>
        <translation>Event deleted.</translation>
    </message>
</context>
<context>
    <name>ContractDialog</name>
    <message>
        <source>Modifier le contrat</source>
        <translation>Edit the contract</translation>
    </message>
    <message>
        <source>Moi</source>
        <translation>Me</translation>
    </message>
    <message>
        <source>jj/mm/aaaa</source>
        <translation>dd/mm/yyyy</translation>
    </message>
    <message>
        <source>Entreprise</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Nom du contrat</source>
        <translation>Name of the contract</translation>
    </message>
    <message>
        <source>Titulaire</source>
        <translation>Holder</translation>
    </message>
    <message>
        <source>Date de signature ou de commande</source>
        <translation>Date of signature or order</translation>
    </message>
    <message>
        <source>Facultative.</source>
        <translation>Optional.</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Le nom de l’entreprise sert dans les lettres.</source>
        <translation>Letters use the company’s name.</translation>
    </message>
    <message>
        <source>Écrivez une date passée, comme 10/01/2012.</source>
        <translation>Write a past date, such as 10/01/2012.</translation>
    </message>
</context>
<context>
    <name>ContractsModel</name>
    <message>
        <source>Contrat</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Titulaire</source>
        <translation>Holder</translation>
    </message>
    <message>
        <source>Depuis</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Points d’attention</source>
        <translation>Points to watch</translation>
    </message>
    <message>
        <source>Prochaine date</source>
        <translation>Next date</translation>
    </message>
    <message>
        <source>Par an</source>
        <translation>Per year</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message>
        <source>Moi</source>
        <translation>Me</translation>
    </message>
    <message numerus="yes">
        <source>%n contraire(s) à la loi</source>
        <translation>
            <numerusform>%n against the law</numerusform>
            <numerusform>%n against the law</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n souvent jugé(s) abusif(s)</source>
        <translation>
            <numerusform>%n often held unfair</numerusform>
            <numerusform>%n often held unfair</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n à savoir</source>
        <translation>
            <numerusform>%n good to know</numerusform>
            <numerusform>%n good to know</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContractsScreen</name>
    <message>
        <source>Rechercher un contrat · Ctrl+K</source>
        <translation>Find a contract · Ctrl+K</translation>
    </message>
    <message>
        <source>Rechercher un contrat</source>
        <translation>Find a contract</translation>
    </message>
    <message>
        <source>Choisir un fichier…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Essayer avec un exemple</source>
        <translation>Try with an example</translation>
    </message>
    <message>
        <source>Déposez votre contrat ici</source>
        <translation>Drop your contract here</translation>
    </message>
    <message>
        <source>PDF, e-mail de confirmation, page web ou texte. Rien ne quitte cet ordinateur.</source>
        <translation>PDF, confirmation e-mail, web page or text. Nothing leaves this computer.</translation>
    </message>
    <message>
        <source>Contrepoids surligne les clauses qui jouent contre vous, dit ce qu’en dit la loi, et prépare la lettre.</source>
        <translation>Contrepoids highlights the clauses that work against you, tells what the law says, and prepares the letter.</translation>
    </message>
    <message>
        <source>Aujourd’hui</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Déposez ici un contrat ou l’e-mail de confirmation</source>
        <translation>Drop a contract or the confirmation e-mail here</translation>
    </message>
    <message>
        <source>PDF, e-mail, page web, texte… rien ne quitte cet ordinateur</source>
        <translation>PDF, e-mail, web page, text… nothing leaves this computer</translation>
    </message>
    <message>
        <source>réponse en retard</source>
        <translation>answer overdue</translation>
    </message>
    <message>
        <source>dates à vérifier</source>
        <translation>dates to check</translation>
    </message>
    <message>
        <source>réponse attendue</source>
        <translation>answer expected</translation>
    </message>
    <message>
        <source>&amp;Ouvrir</source>
        <translation>&amp;Open</translation>
    </message>
    <message>
        <source>Ajouter un &amp;document…</source>
        <translation>Add a &amp;document…</translation>
    </message>
    <message>
        <source>&amp;Modifier…</source>
        <translation>&amp;Edit…</translation>
    </message>
    <message>
        <source>Contrat modifié</source>
        <translation>Contract changed</translation>
    </message>
    <message>
        <source>&amp;Supprimer</source>
        <translation>&amp;Delete</translation>
    </message>
    <message>
        <source>«&#xa0;{name}&#xa0;» est à la corbeille</source>
        <translation>“{name}” is in the trash</translation>
    </message>
</context>
<context>
    <name>ContractsTable</name>
    <message>
        <source>Contrats</source>
        <translation>Contracts</translation>
    </message>
</context>
<context>
    <name>DocumentBar</name>
    <message>
        <source>Documents du contrat</source>
        <translation>Documents of the contract</translation>
    </message>
</context>
<context>
    <name>EventDialog</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Numéro de suivi ou référence</source>
        <translation>Tracking number or reference</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Facultatif</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>J’ai envoyé cette lettre</source>
        <translation>I have sent this letter</translation>
    </message>
    <message>
        <source>La lettre a été reçue</source>
        <translation>The letter was delivered</translation>
    </message>
    <message>
        <source>J’ai reçu une réponse</source>
        <translation>I received an answer</translation>
    </message>
    <message>
        <source>L’entreprise refuse</source>
        <translation>The company refuses</translation>
    </message>
    <message>
        <source>L’entreprise demande plus de temps</source>
        <translation>The company asks for more time</translation>
    </message>
    <message>
        <source>Ma demande est satisfaite</source>
        <translation>My request is met</translation>
    </message>
    <message>
        <source>Noter un événement</source>
        <translation>Record an event</translation>
    </message>
    <message>
        <source>Le délai de réponse court à partir de la réception. Gardez la preuve de l’envoi.</source>
        <translation>The time to answer runs from delivery. Keep the proof of sending.</translation>
    </message>
    <message>
        <source>La date figure sur l’avis de réception ou sur le suivi postal.</source>
        <translation>The date is on the delivery receipt or the postal tracking.</translation>
    </message>
    <message>
        <source>La date à laquelle la réponse vous est parvenue.</source>
        <translation>The date on which the answer reached you.</translation>
    </message>
    <message>
        <source>La date à laquelle le refus vous est parvenu.</source>
        <translation>The date on which the refusal reached you.</translation>
    </message>
    <message>
        <source>La date à laquelle la prolongation vous a été annoncée&#xa0;: elle ne vaut que dans le premier mois.</source>
        <translation>The date on which the extension was announced to you: it only counts within the first month.</translation>
    </message>
    <message>
        <source>Comment&#xa0;?</source>
        <translation>How?</translation>
    </message>
    <message>
        <source>La date à laquelle vous l’avez constaté.</source>
        <translation>The date on which you noticed it.</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Enregistrer la copie annotée</source>
        <translation>Save the annotated copy</translation>
    </message>
    <message>
        <source> (annoté)</source>
        <translation> (annotated)</translation>
    </message>
    <message>
        <source>Enregistrer le résumé</source>
        <translation>Save the summary</translation>
    </message>
    <message>
        <source> (résumé)</source>
        <translation> (summary)</translation>
    </message>
    <message>
        <source>Enregistrer le document d’origine</source>
        <translation>Save the original document</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Tous les fichiers (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Enregistré&#xa0;: {name}</source>
        <translation>Saved: {name}</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>Ces valeurs remplissent vos lettres et vos échéances. Corrigez ce qui ne vous concerne pas.</source>
        <translation>These values fill your letters and dates. Correct what is not yours.</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Rechercher · Ctrl+F</source>
        <translation>Find · Ctrl+F</translation>
    </message>
    <message>
        <source>Rechercher dans le document</source>
        <translation>Find in the document</translation>
    </message>
    <message>
        <source>Introuvable</source>
        <translation>Not found</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>page {number}</source>
        <translation>page {number}</translation>
    </message>
    <message>
        <source>Article {number}</source>
        <translation>Article {number}</translation>
    </message>
    <message>
        <source>Traité</source>
        <translation>Handled</translation>
    </message>
    <message>
        <source>Pas d’accord</source>
        <translation>Disagreed</translation>
    </message>
    <message>
        <source>Pourquoi c’est un problème</source>
        <translation>Why it is a problem</translation>
    </message>
    <message>
        <source>Ce que vous pouvez faire</source>
        <translation>What you can do</translation>
    </message>
    <message>
        <source>Remettre à traiter</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>Je ne suis pas d’accord</source>
        <translation>I disagree</translation>
    </message>
    <message>
        <source>Copier la clause</source>
        <translation>Copy the clause</translation>
    </message>
    <message>
        <source>Autres actions</source>
        <translation>More actions</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Ne montrer que ce niveau</source>
        <translation>Show this level only</translation>
    </message>
    <message>
        <source>Ce que le document ne dit pas</source>
        <translation>What the document does not say</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) d’attention</source>
        <translation>
            <numerusform>%n point to watch</numerusform>
            <numerusform>%n points to watch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n traité(s)</source>
        <translation>
            <numerusform>%n handled</numerusform>
            <numerusform>%n handled</numerusform>
        </translation>
    </message>
    <message>
        <source>Analyser à nouveau</source>
        <translation>Analyse again</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Ajouter un contrat</source>
        <translation>Add a contract</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Aide</source>
        <translation>Help</translation>
    </message>
</context>
<context>
    <name>HolidayPlaces</name>
    <message>
        <source>France métropolitaine</source>
        <translation>Metropolitan France</translation>
    </message>
    <message>
        <source>Alsace et Moselle</source>
        <translation>Alsace and Moselle</translation>
    </message>
    <message>
        <source>Guadeloupe</source>
        <translation>Guadeloupe</translation>
    </message>
    <message>
        <source>Martinique</source>
        <translation>Martinique</translation>
    </message>
    <message>
        <source>Guyane</source>
        <translation>French Guiana</translation>
    </message>
    <message>
        <source>La Réunion</source>
        <translation>Réunion</translation>
    </message>
    <message>
        <source>Mayotte</source>
        <translation>Mayotte</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>Fichiers en cours d’ajout</source>
        <translation>Files being added</translation>
    </message>
    <message>
        <source>Tout fermer</source>
        <translation>Close all</translation>
    </message>
</context>
<context>
    <name>Layers</name>
    <message>
        <source>temps et mémoire limités</source>
        <translation>limited time and memory</translation>
    </message>
    <message>
        <source>fin avec l’application</source>
        <translation>ends with the application</translation>
    </message>
    <message>
        <source>aucun privilège supplémentaire</source>
        <translation>no further privileges</translation>
    </message>
    <message>
        <source>aucun accès à vos fichiers</source>
        <translation>no access to your files</translation>
    </message>
    <message>
        <source>appels système filtrés</source>
        <translation>filtered system calls</translation>
    </message>
</context>
<context>
    <name>LetterForm</name>
    <message>
        <source>Plusieurs adresses sont possibles</source>
        <translation>Several addresses are possible</translation>
    </message>
    <message>
        <source>Par e-mail</source>
        <translation>By e-mail</translation>
    </message>
    <message>
        <source>En ligne</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Modifier le texte de la lettre</source>
        <translation>Edit the letter’s text</translation>
    </message>
    <message>
        <source>Revenir au modèle</source>
        <translation>Back to the template</translation>
    </message>
    <message>
        <source>Texte de la lettre</source>
        <translation>Text of the letter</translation>
    </message>
</context>
<context>
    <name>LetterList</name>
    <message>
        <source>Aucun courrier pour le moment</source>
        <translation>No letters yet</translation>
    </message>
    <message>
        <source>Ouvrez un contrat, choisissez un point d’attention, puis «&#xa0;Préparer la lettre&#xa0;»&#xa0;: elle se remplit toute seule et vous n’avez plus qu’à l’envoyer.</source>
        <translation>Open a contract, choose a point to watch, then “Prepare the letter”: it fills itself in, and all you have to do is send it.</translation>
    </message>
    <message>
        <source>Voir mes contrats</source>
        <translation>See my contracts</translation>
    </message>
</context>
<context>
    <name>LetterPreview</name>
    <message>
        <source>Aperçu de la lettre</source>
        <translation>Preview of the letter</translation>
    </message>
</context>
<context>
    <name>LettersScreen</name>
    <message>
        <source>Tous les courriers</source>
        <translation>All letters</translation>
    </message>
    <message>
        <source>Copier le texte</source>
        <translation>Copy the text</translation>
    </message>
    <message>
        <source>Enregistrer le PDF…</source>
        <translation>Save the PDF…</translation>
    </message>
    <message>
        <source>J’ai envoyé cette lettre</source>
        <translation>I have sent this letter</translation>
    </message>
    <message>
        <source>Suivre la démarche</source>
        <translation>Follow the case</translation>
    </message>
    <message>
        <source>Courriers</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Cette lettre a été envoyée&#xa0;: elle est gardée telle quelle.</source>
        <translation>This letter was sent: it is kept as it is.</translation>
    </message>
    <message>
        <source>Lettre mise à la corbeille.</source>
        <translation>Letter moved to the trash.</translation>
    </message>
    <message>
        <source>Complétez d’abord les champs signalés en rouge.</source>
        <translation>First complete the fields marked in red.</translation>
    </message>
    <message>
        <source>Texte copié&#xa0;: collez-le dans un e-mail ou un formulaire.</source>
        <translation>Text copied: paste it into an e-mail or a form.</translation>
    </message>
    <message>
        <source>Enregistrer la lettre</source>
        <translation>Save the letter</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Lettre enregistrée&#xa0;: {name}</source>
        <translation>Letter saved: {name}</translation>
    </message>
    <message>
        <source>Envoi noté.</source>
        <translation>Sending recorded.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Vos réglages n’ont pas pu être enregistrés sur le disque.</source>
        <translation>Your settings could not be saved to the disk.</translation>
    </message>
    <message numerus="yes">
        <source>%n contrat(s) ajouté(s).</source>
        <translation>
            <numerusform>%n contract added.</numerusform>
            <numerusform>%n contracts added.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ajouter un contrat</source>
        <translation>Add a contract</translation>
    </message>
    <message>
        <source>Contrats et e-mails (*.pdf *.eml *.txt *.md *.html *.htm);;Tous les fichiers (*)</source>
        <translation>Contracts and e-mails (*.pdf *.eml *.txt *.md *.html *.htm);;All files (*)</translation>
    </message>
    <message>
        <source>Impression envoyée.</source>
        <translation>Sent to the printer.</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Une erreur imprévue s’est produite ({name}). Vos contrats sont intacts&#xa0;; vous pouvez continuer.</source>
        <translation>An unforeseen error occurred ({name}). Your contracts are intact; you can go on.</translation>
    </message>
    <message>
        <source>Déposez pour ajouter à «&#xa0;{name}&#xa0;»</source>
        <translation>Drop to add to “{name}”</translation>
    </message>
    <message>
        <source>Déposez pour ajouter un contrat</source>
        <translation>Drop to add a contract</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Fichier</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>É&amp;dition</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Affichage</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>A&amp;ide</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Annuler</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Annuler&#xa0;: {what}</source>
        <translation>&amp;Undo: {what}</translation>
    </message>
    <message>
        <source>&amp;Ajouter un contrat…</source>
        <translation>&amp;Add a contract…</translation>
    </message>
    <message>
        <source>Ajouter un &amp;document à ce contrat…</source>
        <translation>Add a &amp;document to this contract…</translation>
    </message>
    <message>
        <source>&amp;Imprimer…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>&amp;Fermer le contrat</source>
        <translation>&amp;Close the contract</translation>
    </message>
    <message>
        <source>&amp;Réglages</source>
        <translation>&amp;Settings</translation>
    </message>
    <message>
        <source>&amp;Verrouiller</source>
        <translation>&amp;Lock</translation>
    </message>
    <message>
        <source>&amp;Quitter</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Rechercher ici</source>
        <translation>&amp;Find here</translation>
    </message>
    <message>
        <source>Rechercher un &amp;contrat</source>
        <translation>Find a &amp;contract</translation>
    </message>
    <message>
        <source>C&amp;orbeille</source>
        <translation>&amp;Trash</translation>
    </message>
    <message>
        <source>&amp;Contrats</source>
        <translation>&amp;Contracts</translation>
    </message>
    <message>
        <source>C&amp;ourriers</source>
        <translation>&amp;Letters</translation>
    </message>
    <message>
        <source>&amp;Démarches</source>
        <translation>Ca&amp;ses</translation>
    </message>
    <message>
        <source>&amp;Échéances</source>
        <translation>&amp;Dates</translation>
    </message>
    <message>
        <source>&amp;Thème</source>
        <translation>&amp;Theme</translation>
    </message>
    <message>
        <source>Comme le &amp;bureau</source>
        <translation>As the &amp;desktop</translation>
    </message>
    <message>
        <source>&amp;Clair</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>&amp;Sombre</source>
        <translation>D&amp;ark</translation>
    </message>
    <message>
        <source>&amp;Plein écran</source>
        <translation>&amp;Full screen</translation>
    </message>
    <message>
        <source>&amp;Aide</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Raccourcis clavier</source>
        <translation>&amp;Keyboard shortcuts</translation>
    </message>
    <message>
        <source>À &amp;propos de Contrepoids</source>
        <translation>&amp;About Contrepoids</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>Numéro de page</source>
        <translation>Page number</translation>
    </message>
    <message>
        <source>Page précédente</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Page suivante</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Réduire</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>Agrandir</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>Ajuster à la largeur</source>
        <translation>Fit the width</translation>
    </message>
    <message>
        <source>sur {count}</source>
        <translation>of {count}</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Phrase secrète</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>La même, encore une fois</source>
        <translation>The same once more</translation>
    </message>
    <message numerus="yes">
        <source>Il faut au moins %n caractère(s).</source>
        <translation>
            <numerusform>At least %n character is needed.</numerusform>
            <numerusform>At least %n characters are needed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Les deux phrases ne sont pas les mêmes.</source>
        <translation>The two passphrases are not the same.</translation>
    </message>
    <message>
        <source>Facile à deviner&#xa0;: ajoutez des mots.</source>
        <translation>Easy to guess: add words.</translation>
    </message>
    <message>
        <source>Correcte. Un mot de plus la rendrait solide.</source>
        <translation>Fair. One more word would make it strong.</translation>
    </message>
    <message>
        <source>Solide.</source>
        <translation>Strong.</translation>
    </message>
    <message>
        <source>Les espaces et les accents comptent.</source>
        <translation>Spaces and accents count.</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Pages du document</source>
        <translation>Pages of the document</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Fichier protégé</source>
        <translation>Protected file</translation>
    </message>
    <message>
        <source>Mot de passe du fichier</source>
        <translation>Password of the file</translation>
    </message>
    <message>
        <source>Ouvrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Plus tard</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Ce fichier demande un mot de passe</source>
        <translation>This file asks for a password</translation>
    </message>
    <message>
        <source>Ce mot de passe n’ouvre pas le fichier. Vérifiez les majuscules.</source>
        <translation>This password does not open the file. Check capitals.</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>Profils</source>
        <translation>Profiles</translation>
    </message>
    <message>
        <source>Votre nom et votre adresse remplissent les lettres. Ils restent dans le coffre, chiffrés.</source>
        <translation>Your name and address fill the letters. They stay in the vault, encrypted.</translation>
    </message>
    <message>
        <source>Ajouter une personne que vous aidez</source>
        <translation>Add a person you help</translation>
    </message>
    <message>
        <source>Profil et contrats à la corbeille</source>
        <translation>Profile and contracts are in the trash</translation>
    </message>
    <message>
        <source>«&#xa0;{name}&#xa0;» et ses contrats sont à la corbeille</source>
        <translation>“{name}” and their contracts are in the trash</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Prénom et nom</source>
        <translation>First and last name</translation>
    </message>
    <message>
        <source>Adresse postale</source>
        <translation>Postal address</translation>
    </message>
    <message>
        <source>Une ligne par ligne d’enveloppe, sans le nom.</source>
        <translation>One line for each line of the envelope, without the name.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Téléphone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Jours fériés de</source>
        <translation>Public holidays of</translation>
    </message>
    <message>
        <source>Vous</source>
        <translation>You</translation>
    </message>
    <message>
        <source>Une personne que vous aidez</source>
        <translation>A person you help</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Cette adresse n’est pas complète.</source>
        <translation>This address is not complete.</translation>
    </message>
    <message>
        <source>Six lignes au plus tiennent dans la fenêtre d’une enveloppe.</source>
        <translation>At most six lines fit an envelope’s window.</translation>
    </message>
</context>
<context>
    <name>ProtectionSection</name>
    <message>
        <source>Protection</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>Contrats, lettres et profils sont chiffrés sur cet ordinateur.</source>
        <translation>Contracts, letters and profiles are encrypted on this computer.</translation>
    </message>
    <message>
        <source>Ce qui ouvre le coffre</source>
        <translation>What opens the vault</translation>
    </message>
    <message>
        <source>Ajouter une phrase secrète…</source>
        <translation>Add a passphrase…</translation>
    </message>
    <message>
        <source>Verrouiller</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Ferme le coffre et cache tout. Raccourci&#xa0;: Ctrl+L.</source>
        <translation>Closes the vault and hides everything. Shortcut: Ctrl+L.</translation>
    </message>
    <message>
        <source>Verrouiller maintenant</source>
        <translation>Lock now</translation>
    </message>
    <message>
        <source>Où sont vos données</source>
        <translation>Where your data are</translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Fichiers reçus</source>
        <translation>Received files</translation>
    </message>
    <message>
        <source>Chaque fichier est ouvert dans un processus à part, sans accès au coffre.</source>
        <translation>Each file is opened in a process of its own, without access to the vault.</translation>
    </message>
    <message>
        <source>Le trousseau de votre session l’ouvre sans question. Votre phrase secrète l’ouvre aussi.</source>
        <translation>Your session’s keyring opens it without a question. Your passphrase opens it too.</translation>
    </message>
    <message>
        <source>Le trousseau de votre session l’ouvre sans question. Une phrase secrète en plus vous sauverait si le trousseau se perdait.</source>
        <translation>Your session’s keyring opens it without a question. A passphrase as well would save you if the keyring were lost.</translation>
    </message>
    <message>
        <source>Seule votre phrase secrète l’ouvre. Personne ne peut la retrouver à votre place.</source>
        <translation>Only your passphrase opens it. Nobody can recover it for you.</translation>
    </message>
    <message>
        <source>Changer la phrase secrète…</source>
        <translation>Change the passphrase…</translation>
    </message>
    <message>
        <source>Ne plus utiliser le trousseau</source>
        <translation>Stop using the keyring</translation>
    </message>
    <message>
        <source>Ouvrir aussi par le trousseau…</source>
        <translation>Open with the keyring too…</translation>
    </message>
    <message>
        <source>Protections actives&#xa0;: {layers}.</source>
        <translation>Active protections: {layers}.</translation>
    </message>
    <message>
        <source>Phrase secrète actuelle</source>
        <translation>Current passphrase</translation>
    </message>
    <message>
        <source>Enregistrer la phrase secrète</source>
        <translation>Save the passphrase</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Ce document ne contient pas de texte que l’application puisse lire&#xa0;: c’est sans doute une image. Vous pouvez le regarder ici, mais pas encore le faire analyser.</source>
        <translation>This document holds no text that the application can read: it is probably a picture. You can look at it here, but not have it analysed yet.</translation>
    </message>
    <message>
        <source>L’analyse de ce document n’a pas abouti&#xa0;: aucun point d’attention n’a pu être cherché.</source>
        <translation>The analysis of this document did not succeed: no points to watch could be looked for.</translation>
    </message>
    <message>
        <source>Aucun point d’attention trouvé dans ce document. Cela ne garantit pas qu’il n’y en a pas&#xa0;: lisez-le, et demandez conseil en cas de doute.</source>
        <translation>No points to watch were found in this document. That does not guarantee that there are none: read it, and seek advice when in doubt.</translation>
    </message>
</context>
<context>
    <name>ReaderScreen</name>
    <message>
        <source>Résumé en une page</source>
        <translation>One-page summary</translation>
    </message>
    <message>
        <source>Exporter…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Lecture</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>depuis le {day}</source>
        <translation>since {day}</translation>
    </message>
    <message>
        <source>Points d’attention</source>
        <translation>Points to watch</translation>
    </message>
    <message>
        <source>L’essentiel</source>
        <translation>Key facts</translation>
    </message>
    <message>
        <source>Copie annotée (PDF)…</source>
        <translation>Annotated copy (PDF)…</translation>
    </message>
    <message>
        <source>Résumé en une page (PDF)…</source>
        <translation>One-page summary (PDF)…</translation>
    </message>
    <message>
        <source>Document d’origine…</source>
        <translation>Original document…</translation>
    </message>
    <message>
        <source>Point traité.</source>
        <translation>Marked as handled.</translation>
    </message>
    <message>
        <source>Point remis à traiter.</source>
        <translation>Put back to be handled.</translation>
    </message>
    <message>
        <source>Valeur corrigée.</source>
        <translation>Value corrected.</translation>
    </message>
    <message>
        <source>Analyse en cours…</source>
        <translation>Analysing…</translation>
    </message>
    <message>
        <source>Copier</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Tout sélectionner</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>Agrandir</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>Réduire</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>Ajuster à la largeur</source>
        <translation>Fit the width</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>{provider}&#xa0;: réponse attendue le {day}.</source>
        <translation>{provider}: answer due on {day}.</translation>
    </message>
    <message numerus="yes">
        <source>Une échéance arrive dans %n jour(s).</source>
        <translation>
            <numerusform>Something is due in %n day.</numerusform>
            <numerusform>Something is due in %n days.</numerusform>
        </translation>
    </message>
    <message>
        <source>Une échéance tombe aujourd’hui.</source>
        <translation>Something is due today.</translation>
    </message>
    <message>
        <source>Une échéance est passée.</source>
        <translation>A date has passed.</translation>
    </message>
    <message>
        <source>Ouvrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Plus tard</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Une échéance approche. Ouvrez votre coffre pour la voir.</source>
        <translation>Something is due soon. Open your vault to see it.</translation>
    </message>
</context>
<context>
    <name>RemindersSection</name>
    <message>
        <source>Rappels</source>
        <translation>Reminders</translation>
    </message>
    <message>
        <source>Contrepoids vous prévient avant chaque date qui compte.</source>
        <translation>Contrepoids tells you before each date that matters.</translation>
    </message>
    <message>
        <source>Dire seulement qu’une date approche</source>
        <translation>Only say that a date is near</translation>
    </message>
    <message>
        <source>Dire aussi de quelle entreprise il s’agit</source>
        <translation>Also say which company it is about</translation>
    </message>
    <message>
        <source>Ne rien afficher sur le bureau</source>
        <translation>Show nothing on the desktop</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Ce qu’elles montrent</source>
        <translation>What they show</translation>
    </message>
    <message>
        <source>Quelqu’un qui regarde votre écran ne doit pas lire vos affaires&#xa0;: le nom est caché d’habitude.</source>
        <translation>Someone looking at your screen should not read your affairs: the name is hidden by default.</translation>
    </message>
    <message>
        <source>Rappeler aussi quand le coffre est verrouillé</source>
        <translation>Remind also while the vault is locked</translation>
    </message>
    <message>
        <source>Une liste de dates, sans nom ni sujet, est alors gardée hors du coffre.</source>
        <translation>A list of dates, without names or subjects, is then kept outside the vault.</translation>
    </message>
    <message>
        <source>Essayer une notification</source>
        <translation>Try a notification</translation>
    </message>
    <message>
        <source>Combien de temps avant</source>
        <translation>How long before</translation>
    </message>
    <message>
        <source>le jour même</source>
        <translation>the same day</translation>
    </message>
    <message numerus="yes">
        <source>%n jour(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Calcul des dates</source>
        <translation>How dates are computed</translation>
    </message>
    <message>
        <source>Acheminement d’une lettre, en jours ouvrés</source>
        <translation>Time a letter travels, in working days</translation>
    </message>
    <message>
        <source>Sert d’estimation tant que la réception n’est pas connue.</source>
        <translation>Used as an estimate until the delivery is known.</translation>
    </message>
    <message>
        <source>Les rappels arriveront ici.</source>
        <translation>Reminders will arrive here.</translation>
    </message>
    <message>
        <source>Ouvrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Plus tard</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Ce bureau n’affiche pas de notifications&#xa0;: les rappels paraîtront dans la fenêtre.</source>
        <translation>This desktop shows no notifications: reminders will appear in the window.</translation>
    </message>
    <message>
        <source>Une notification vient de partir. Si vous ne la voyez pas, regardez les réglages du bureau.</source>
        <translation>A notification was just sent. If you do not see it, look at the desktop&apos;s settings.</translation>
    </message>
    <message>
        <source>Gardez au moins un rappel, ou coupez les notifications ci-dessus.</source>
        <translation>Keep at least one reminder, or turn notifications off above.</translation>
    </message>
</context>
<context>
    <name>SavedNote</name>
    <message>
        <source>✓ Enregistré</source>
        <translation>✓ Saved</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Rubriques des réglages</source>
        <translation>Sections of the settings</translation>
    </message>
    <message>
        <source>Profils</source>
        <translation>Profiles</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>Rappels</source>
        <translation>Reminders</translation>
    </message>
    <message>
        <source>Affichage</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Sauvegarde</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Corbeille</source>
        <translation>Trash</translation>
    </message>
    <message>
        <source>Réglages</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Contrats</source>
        <translation>Contracts</translation>
    </message>
    <message>
        <source>Courriers</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Démarches</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Échéances</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Réglages</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>TickBar</name>
    <message>
        <source>Repères des points d’attention</source>
        <translation>Marks of the points to watch</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Fermer le message</source>
        <translation>Close the message</translation>
    </message>
</context>
<context>
    <name>TodayCards</name>
    <message>
        <source>préparée aujourd’hui</source>
        <translation>prepared today</translation>
    </message>
    <message numerus="yes">
        <source>préparée il y a %n jour(s)</source>
        <translation>
            <numerusform>prepared %n day ago</numerusform>
            <numerusform>prepared %n days ago</numerusform>
        </translation>
    </message>
    <message>
        <source>Lettre prête, pas encore envoyée</source>
        <translation>Letter ready, not sent yet</translation>
    </message>
    <message>
        <source>Dates à vérifier</source>
        <translation>Dates to check</translation>
    </message>
    <message>
        <source>{provider} n’a pas répondu</source>
        <translation>{provider} has not answered</translation>
    </message>
    <message>
        <source>depuis le {day}</source>
        <translation>since {day}</translation>
    </message>
    <message>
        <source>Vous pouvez relancer ou saisir la CNIL.</source>
        <translation>You can send a reminder or complain to the CNIL.</translation>
    </message>
    <message>
        <source>{provider} doit vous répondre</source>
        <translation>{provider} must answer you</translation>
    </message>
    <message>
        <source>avant le {day}</source>
        <translation>by {day}</translation>
    </message>
    <message>
        <source>date estimée, jusqu’à ce que la réception soit connue</source>
        <translation>estimated, until the delivery is known</translation>
    </message>
</context>
<context>
    <name>TrashSection</name>
    <message>
        <source>Corbeille</source>
        <translation>Trash</translation>
    </message>
    <message>
        <source>Ce que vous supprimez attend ici, chiffré comme le reste.</source>
        <translation>What you delete waits here, encrypted like the rest.</translation>
    </message>
    <message>
        <source>La corbeille est vide.</source>
        <translation>The trash is empty.</translation>
    </message>
    <message>
        <source>Vider la corbeille…</source>
        <translation>Empty the trash…</translation>
    </message>
    <message>
        <source>Remettre</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Remettre {name}</source>
        <translation>Restore {name}</translation>
    </message>
    <message>
        <source>Personne et ses contrats</source>
        <translation>Person and their contracts</translation>
    </message>
    <message>
        <source>Contrat</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Lettre</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Démarche</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Remis à sa place.</source>
        <translation>Put back in its place.</translation>
    </message>
    <message>
        <source>Vider la corbeille</source>
        <translation>Empty the trash</translation>
    </message>
    <message>
        <source>Supprimer définitivement tout ce que contient la corbeille&#xa0;?</source>
        <translation>Delete everything in the trash for good?</translation>
    </message>
    <message>
        <source>C’est la seule action que Contrepoids ne sait pas annuler.</source>
        <translation>It is the only action that Contrepoids cannot undo.</translation>
    </message>
    <message>
        <source>Supprimer définitivement</source>
        <translation>Delete for good</translation>
    </message>
    <message>
        <source>Garder</source>
        <translation>Keep</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Contraire à la loi</source>
        <translation>Against the law</translation>
    </message>
    <message>
        <source>Souvent jugé abusif</source>
        <translation>Often held unfair</translation>
    </message>
    <message>
        <source>À savoir</source>
        <translation>Good to know</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Politique de données</source>
        <translation>Privacy notice</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Confirmation</translation>
    </message>
    <message>
        <source>Avenant</source>
        <translation>Amendment</translation>
    </message>
    <message>
        <source>Avis de renouvellement</source>
        <translation>Renewal notice</translation>
    </message>
    <message>
        <source>Facture</source>
        <translation>Bill</translation>
    </message>
    <message>
        <source>Réponse</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Lettre</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Autre document</source>
        <translation>Other document</translation>
    </message>
    <message>
        <source>Type de document</source>
        <translation>Type of document</translation>
    </message>
    <message>
        <source>Secteur</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>Société</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Numéro SIREN</source>
        <translation>SIREN number</translation>
    </message>
    <message>
        <source>Siège</source>
        <translation>Registered office</translation>
    </message>
    <message>
        <source>Adresse pour vos données</source>
        <translation>Address for your data</translation>
    </message>
    <message>
        <source>Contact pour vos données</source>
        <translation>Contact for your data</translation>
    </message>
    <message>
        <source>Adresse du service client</source>
        <translation>Customer service address</translation>
    </message>
    <message>
        <source>Adresse de résiliation</source>
        <translation>Termination address</translation>
    </message>
    <message>
        <source>Comment résilier</source>
        <translation>How to terminate</translation>
    </message>
    <message>
        <source>Médiateur</source>
        <translation>Mediator</translation>
    </message>
    <message>
        <source>Contact du médiateur</source>
        <translation>Mediator’s contact</translation>
    </message>
    <message>
        <source>Engagement (mois)</source>
        <translation>Commitment (months)</translation>
    </message>
    <message>
        <source>Préavis</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>À la fin de la durée</source>
        <translation>At the end of the term</translation>
    </message>
    <message>
        <source>Délai de rétractation</source>
        <translation>Withdrawal period</translation>
    </message>
    <message>
        <source>Prix par mois (€)</source>
        <translation>Price per month (€)</translation>
    </message>
    <message>
        <source>Prix par an (€)</source>
        <translation>Price per year (€)</translation>
    </message>
    <message>
        <source>Frais</source>
        <translation>Fees</translation>
    </message>
    <message>
        <source>Dépôt de garantie (€)</source>
        <translation>Deposit (€)</translation>
    </message>
    <message>
        <source>Délai de réclamation</source>
        <translation>Time to complain</translation>
    </message>
    <message>
        <source>Date des conditions</source>
        <translation>Date of the conditions</translation>
    </message>
    <message>
        <source>Date de commande</source>
        <translation>Order date</translation>
    </message>
    <message>
        <source>Numéro de client</source>
        <translation>Customer number</translation>
    </message>
    <message>
        <source>Numéro de contrat</source>
        <translation>Contract number</translation>
    </message>
    <message>
        <source>Ligne</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>corrigé par vous</source>
        <translation>corrected by you</translation>
    </message>
    <message>
        <source>lu dans la confirmation</source>
        <translation>read in the confirmation</translation>
    </message>
    <message>
        <source>lu dans les conditions</source>
        <translation>read in the conditions</translation>
    </message>
    <message>
        <source>annuaire de l’application</source>
        <translation>the application’s directory</translation>
    </message>
</context>
<context>
    <name>_AskPage</name>
    <message>
        <source>Votre phrase secrète</source>
        <translation>Your passphrase</translation>
    </message>
    <message>
        <source>Elle ouvre vos contrats et vos lettres sur cet ordinateur.</source>
        <translation>It opens your contracts and letters on this computer.</translation>
    </message>
    <message>
        <source>Phrase secrète</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Déverrouiller</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Demander au trousseau</source>
        <translation>Ask the keyring</translation>
    </message>
</context>
<context>
    <name>_ChoosePage</name>
    <message>
        <source>Cet ordinateur n’a pas de trousseau de clés&#xa0;: une phrase secrète protégera vos contrats.</source>
        <translation>This computer has no keyring: a passphrase will protect your contracts.</translation>
    </message>
    <message>
        <source>Elle protégera vos contrats et vos lettres sur cet ordinateur.</source>
        <translation>It will protect your contracts and letters on this computer.</translation>
    </message>
    <message>
        <source>Choisissez une phrase secrète</source>
        <translation>Choose a passphrase</translation>
    </message>
    <message>
        <source>Prenez quatre ou cinq mots que vous retiendrez. Personne ne peut la retrouver à votre place&#xa0;: notez-la en lieu sûr.</source>
        <translation>Take four or five words that you will remember. Nobody can recover it for you: write it down in a safe place.</translation>
    </message>
    <message>
        <source>Protéger et commencer</source>
        <translation>Protect and begin</translation>
    </message>
    <message>
        <source>Réessayer avec le trousseau</source>
        <translation>Retry with the keyring</translation>
    </message>
</context>
<context>
    <name>_FactRow</name>
    <message>
        <source>Non trouvé</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>Corriger&#xa0;: {name}</source>
        <translation>Correct: {name}</translation>
    </message>
    <message>
        <source>Corriger</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Revenir au contrat</source>
        <translation>Back to the contract</translation>
    </message>
    <message>
        <source>aussi&#xa0;: {values}</source>
        <translation>also: {values}</translation>
    </message>
    <message>
        <source>page {number}</source>
        <translation>page {number}</translation>
    </message>
</context>
<context>
    <name>_FailedPage</name>
    <message>
        <source>Le coffre ne s’est pas ouvert</source>
        <translation>The vault did not open</translation>
    </message>
    <message>
        <source>Vos données sont toujours dans {folder}. Rien n’a été effacé.</source>
        <translation>Your data are still in {folder}. Nothing was erased.</translation>
    </message>
    <message>
        <source>Réessayer</source>
        <translation>Retry</translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Quitter</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Phrase secrète…</source>
        <translation>Passphrase…</translation>
    </message>
    <message>
        <source>Remettre la sauvegarde du {day}</source>
        <translation>Restore the backup of {day}</translation>
    </message>
    <message>
        <source>Le coffre abîmé est gardé à côté, au cas où.</source>
        <translation>The damaged vault is kept beside it, just in case.</translation>
    </message>
</context>
<context>
    <name>_FieldRow</name>
    <message>
        <source>, page {number}</source>
        <translation>, page {number}</translation>
    </message>
</context>
<context>
    <name>_JobRow</name>
    <message>
        <source>Avancement de {name}</source>
        <translation>Progress of {name}</translation>
    </message>
    <message>
        <source>Réessayer</source>
        <translation>Retry</translation>
    </message>
    <message>
        <source>Mot de passe…</source>
        <translation>Password…</translation>
    </message>
    <message>
        <source>L’ouvrir</source>
        <translation>Open it</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>En attente</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Mise au coffre…</source>
        <translation>Storing…</translation>
    </message>
    <message>
        <source>Ce fichier est protégé par un mot de passe.</source>
        <translation>This file is protected by a password.</translation>
    </message>
    <message>
        <source>Vous avez déjà ce fichier&#xa0;: rien n’a été ajouté.</source>
        <translation>You already have this file: nothing was added.</translation>
    </message>
    <message>
        <source>Ajouté. Mais «&#xa0;{name}&#xa0;»&#xa0;: {reason}</source>
        <translation>Added. But “{name}”: {reason}</translation>
    </message>
    <message>
        <source>Lecture&#xa0;: page {page} sur {pages}</source>
        <translation>Reading: page {page} of {pages}</translation>
    </message>
    <message>
        <source>Une erreur imprévue a interrompu la lecture. Le fichier n’a pas été modifié.</source>
        <translation>An unforeseen error stopped the reading. The file was not changed.</translation>
    </message>
    <message>
        <source>Analyse des clauses…</source>
        <translation>Analysing the clauses…</translation>
    </message>
    <message>
        <source>Lecture…</source>
        <translation>Reading…</translation>
    </message>
</context>
<context>
    <name>_LockedPage</name>
    <message>
        <source>Contrepoids est verrouillé</source>
        <translation>Contrepoids is locked</translation>
    </message>
    <message>
        <source>Vos contrats sont fermés et chiffrés. Rien n’est perdu.</source>
        <translation>Your contracts are closed and encrypted. Nothing is lost.</translation>
    </message>
    <message>
        <source>Déverrouiller</source>
        <translation>Unlock</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>{provider} · préparée le {day}</source>
        <translation>{provider} · prepared on {day}</translation>
    </message>
    <message>
        <source>Envoyée</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>À envoyer</source>
        <translation>To send</translation>
    </message>
    <message>
        <source>Mettre à la corbeille</source>
        <translation>Move to the trash</translation>
    </message>
    <message>
        <source>Mettre à la corbeille&#xa0;: {title}</source>
        <translation>Move to the trash: {title}</translation>
    </message>
    <message>
        <source>estimation</source>
        <translation>estimate</translation>
    </message>
    <message>
        <source>La date dépend du jour de réception, qui n’est pas encore connu.</source>
        <translation>The date depends on the day of receipt, which is not known yet.</translation>
    </message>
    <message numerus="yes">
        <source>depuis %n jour(s)</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message>
        <source>aujourd’hui</source>
        <translation>today</translation>
    </message>
    <message numerus="yes">
        <source>dans %n jour(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_WaitingPage</name>
    <message>
        <source>Ouverture du coffre…</source>
        <translation>Opening the vault…</translation>
    </message>
    <message>
        <source>Si votre trousseau de clés demande son mot de passe, répondez dans sa fenêtre.</source>
        <translation>If your keyring asks for its password, answer in its window.</translation>
    </message>
    <message>
        <source>Ouverture en cours</source>
        <translation>Opening</translation>
    </message>
</context>
</TS>
