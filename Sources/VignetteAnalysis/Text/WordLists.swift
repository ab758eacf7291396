// Every word and phrase that a rule depends on, in one file; British English.

/// The words that the rules of docs/authoring-rules.md §3 look for. A space stands for a space or a hyphen, and case
/// does not matter. They are used only if the case's language is English.
enum WordLists {
  static let all: [(WordClass, [String])] = options + safety + debriefs + people + contents

  /// Endings of generic names of psychiatric medicines.
  static let medicineEndings = [
    "azepam", "azolam", "azepine", "tiapine", "zapine", "opram", "oxetine", "peridone", "azodone", "ipramine",
    "triptyline", "thiazine", "perazine", "promazine", "faxine", "piprazole", "sulpiride", "lithium", "valproate",
    "otrigine", "phenidate", "piclone", "peridol", "barbital", "etamine", "agomelatine", "reboxetine",
  ]

  /// Words that negate what follows.
  static let negations: Set<WordID> = Set(
    ["no", "not", "never", "without", "nobody", "nothing", "neither", "nor", "isn't", "wasn't", "don't"].map {
      WordHash.of($0.utf8)
    }
  )

  // MARK: Options (docs/authoring-rules.md §3.3)

  private static let options: [(WordClass, [String])] = [
    (
      .hedge,
      [
        "i wonder", "i'm wondering", "i am wondering", "wondering whether", "wondering if", "perhaps", "maybe",
        "it sounds like", "it sounds as if", "it seems", "it may be", "it might be", "might be", "could it be",
        "i'm not sure", "i am not sure", "possibly", "i may be mistaken", "i could be mistaken", "if i've understood",
      ]
    ),
    (
      .feeling,
      [
        "feel", "feels", "feeling", "feelings", "felt", "sad", "sadness", "afraid", "frightened", "frightening",
        "scared", "lonely", "alone with", "angry", "anger", "hurt", "hurts", "hurtful", "painful", "ashamed", "shame",
        "guilty", "guilt", "tired", "tiring", "exhausted", "exhausting", "weary", "worried", "worrying", "anxious",
        "despair", "hopeless", "helpless", "lost", "grief", "upset", "upsetting", "disappointed", "disappointing",
        "let down", "how hard", "so hard", "that's hard", "that is hard", "heavy", "overwhelmed", "overwhelming",
      ]
    ),
    (
      .absolute,
      [
        "always", "never", "must", "completely", "totally", "utterly", "every time", "at all times",
        "under no circumstances", "in every case", "without exception",
      ]
    ),
    (
      .service,
      [
        "clinic", "clinics", "service", "services", "guideline", "guidelines", "guidance", "referral", "refer", "team",
        "list",
        "policy", "leaflet", "form", "gp", "pathway",
      ]
    ),
    (.vagueFrequency, ["usually", "often", "sometimes", "occasionally", "regularly", "frequently", "rarely"]),
    (
      .cruel,
      [
        "pull yourself together", "snap out of it", "get over it", "get a grip", "man up", "grow up", "shut up",
        "stop whining", "stop complaining", "stop moaning", "drama queen", "waste of time", "wasting my time",
        "nothing wrong with you", "all in your head", "stupid", "idiot", "pathetic", "ridiculous", "crazy", "lunatic",
        "hysterical", "liar", "you're lying", "you are lying", "lock you up", "your own fault", "serves you right",
        "nobody likes", "i don't care", "i do not care", "slap",
      ]
    ),
    (
      .aboveOption,
      [
        "all of the above", "none of the above", "both of the above", "any of the above", "all the above",
        "one of the above", "both a and b", "both b and c", "a and b above", "options a and b",
      ]
    ),
    (
      .negativeStem,
      [
        "would you not", "should you not", "you would not", "would not you", "least likely", "least appropriate",
        "all except", "except which", "which is not", "which are not", "which of the following",
      ]
    ),
    (
      .optionVerdict,
      [
        // The roles of docs/writing.md §1, as an author would slip them in.
        "the pull", "pull option", "flight", "good enough", "right idea", "wrong moment", "too soon", "too early",
        "too late", "too deep", "too deeply", "too sure", "defensible", "favoured", "credited", "strawman",
        // Verdicts.
        "correctly", "incorrectly", "rightly", "wrongly", "mistakenly", "appropriately", "inappropriately",
        "prematurely", "skilfully", "clumsily", "wisely", "unwisely", "helpfully", "unhelpfully", "fails to",
        "failing to", "should have", "good choice", "bad choice", "best choice", "poor choice", "right answer",
        "best answer", "best option", "excellent",
        // Acts and skills by their names.
        "enacts", "enactment", "acts out", "acting out", "colludes", "collusion", "rescues", "rescue", "escalates",
        "escalation", "empathises", "empathy", "empathic", "empathetic", "humility", "conceptualises",
        "conceptualising", "contains the", "containment", "transference", "countertransference", "defensively",
      ]
    ),
    (
      .jargon,
      [
        "countertransference", "transference", "enactment", "enactments", "projection", "acting out",
        "defence mechanism", "defence mechanisms", "psychodynamic", "psychodynamics", "psychodynamically", "superego",
        "libido", "cathexis", "object relations", "object relation", "mentalise", "mentalising", "mentalisation",
        "therapeutic alliance", "working alliance", "resistant to treatment", "secondary gain", "primary gain",
        "negative therapeutic reaction", "containment", "intrapsychic", "alexithymia", "alexithymic", "regression",
        "projective", "ego strength", "attachment style", "internal object", "reaction formation",
        "repetition compulsion",
      ]
    ),
  ]

  // MARK: Safety (docs/authoring-rules.md §3.2)

  private static let safety: [(WordClass, [String])] = [
    (.degree, ["low", "medium", "moderate", "high", "higher", "elevated", "minimal", "severe"]),
    (
      .predictiveScale,
      [
        "sad persons", "beck hopelessness", "hopelessness scale", "columbia scale", "c ssrs", "suicide scale",
        "suicidality scale", "risk scale", "risk calculator", "risk assessment tool", "scale for suicide ideation",
      ]
    ),
    (
      .riskSorting,
      [
        "risk level", "level of risk", "levels of risk", "risk category", "risk rating", "risk score", "risk scores",
        "risk stratification", "stratified by risk", "red amber green", "rag rating",
      ]
    ),
    (
      .selfHarmMention,
      [
        "overdose", "overdoses", "overdosed", "suicide", "suicidal", "self harm", "self harmed", "self harming",
        "self injury", "kill myself", "kill yourself", "kill herself", "kill himself", "killing myself",
        "killing yourself", "killing herself", "killing himself", "killed herself", "killed himself", "end my life",
        "end your life", "end her life", "end his life", "ending my life", "ending your life", "ending it all",
        "ended her life", "ended his life", "cut myself", "cut herself", "cut himself", "harm myself",
        "harm yourself", "harm herself", "harm himself", "harmed herself", "harmed himself", "took the lot",
        "took them all", "swallowed them",
      ]
    ),
    (
      .method,
      [
        "noose", "ligature", "ligatures", "razor blade", "razor blades", "hosepipe", "exhaust fumes", "exhaust pipe",
        "carbon monoxide", "helium", "antifreeze", "hanged herself", "hanged himself", "hang myself", "hang yourself",
        "hang herself", "hang himself", "wrote a note first", "slit her wrists", "slit his wrists", "slit my wrists",
      ]
    ),
    (
      .doseUnit,
      [
        "mg", "mgs", "milligram", "milligrams", "milligramme", "milligrammes", "mcg", "microgram", "micrograms", "ml",
        "mls", "millilitre", "millilitres",
      ]
    ),
    (
      .amountUnit,
      [
        "gram", "grams", "g", "tablet", "tablets", "pill", "pills", "capsule", "capsules", "packet", "packets", "box",
        "boxes", "strip", "strips", "blister", "blisters", "bottle", "bottles", "units", "handfuls",
      ]
    ),
    (
      .numberWord,
      [
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fourteen",
        "fifteen", "sixteen", "eighteen", "twenty", "twenty eight", "thirty", "forty", "fifty", "sixty", "seventy",
        "eighty", "ninety", "hundred", "dozen", "dozens", "hundreds", "several", "half a", "a whole",
      ]
    ),
    (
      .stigmatisingWording,
      [
        "committed suicide", "commit suicide", "commits suicide", "committing suicide", "successful suicide",
        "successful attempt", "completed suicide", "failed suicide", "failed attempt", "unsuccessful attempt",
        "unsuccessful suicide", "suicide gesture", "suicidal gesture", "parasuicide", "attention seeking",
        "attention seeker", "manipulative", "manipulating",
      ]
    ),
    (
      .absence,
      [
        "on leave", "annual leave", "study leave", "i'm away", "i am away", "i'll be away", "i will be away",
        "while i'm away", "while i am away", "you are away", "you're away", "you will be away", "before your leave",
        "your two weeks away", "on holiday for", "your holiday", "your leave", "no clinic for", "clinic is closed for",
      ]
    ),
    (
      .drugClaim,
      [
        "licensed", "unlicensed", "licence here", "off label", "interaction", "interactions", "interacts",
        "contraindicated", "serotonin syndrome", "qt interval", "half life", "maximum dose", "therapeutic range",
      ]
    ),
  ]

  // MARK: Debriefs and endings (docs/authoring-rules.md §3.4)

  private static let debriefs: [(WordClass, [String])] = [
    (
      .verdict,
      [
        "correct", "correctly", "incorrect", "incorrectly", "wrong", "wrongly", "mistake", "mistakes", "mistakenly",
        "should have", "should not have", "shouldn't have", "ought to have", "obviously", "clearly the", "failed",
        "fails", "failure", "well done", "good choice", "bad choice", "best choice", "poor choice", "right answer",
        "best answer", "excellent", "inappropriate",
      ]
    ),
    (
      .endingVerdict,
      [
        "success", "successful", "successfully", "cured", "cure", "you won", "you win", "you have won", "you lost",
        "you failed", "you passed", "you succeeded", "perfect", "perfectly handled", "well done", "congratulations",
        "game over", "happy ending", "good ending", "best ending", "bad ending", "worst ending", "victory", "triumph",
        "full recovery", "complete recovery",
      ]
    ),
  ]

  // MARK: Portrayal (docs/authoring-rules.md §3.5)

  private static let people: [(WordClass, [String])] = [
    (
      .labelNoun,
      [
        "borderlines", "schizophrenics", "psychotics", "an addict", "the addict", "addicts", "alcoholics",
        "depressives",
        "manic depressive", "manic depressives", "a bipolar", "bipolars", "anorexics", "bulimics", "self harmer",
        "self harmers", "a hysteric", "hysterics", "a narcissist", "narcissists", "a psychopath", "psychopaths",
        "a hypochondriac", "hypochondriacs", "a neurotic", "neurotics", "the mentally ill", "a pd", "drug abuser",
        "drug abusers", "frequent flyer", "frequent flyers", "heartsink", "heartsinks",
      ]
    ),
    (
      .labelAdjective,
      [
        "a borderline", "the borderline", "a schizophrenic", "the schizophrenic", "a psychotic", "the psychotic",
        "an alcoholic", "the alcoholic", "a depressive", "the depressive", "an anorexic", "the anorexic", "a bulimic",
        "an obsessional", "a manic", "an autistic",
      ]
    ),
    (
      .identity,
      [
        "gay", "lesbian", "bisexual", "transgender", "trans woman", "trans man", "muslim", "christian", "catholic",
        "jewish", "hindu", "sikh", "buddhist", "black woman", "black man", "white woman", "white man", "asian",
        "nigerian", "somali", "ghanaian", "jamaican", "indian", "pakistani", "bangladeshi", "chinese", "polish",
        "romanian", "irish", "turkish", "iranian", "syrian", "afghan", "refugee", "asylum seeker", "traveller family",
      ]
    ),
  ]

  // MARK: What belongs in the content notes (docs/format.md §8)

  private static let contents: [(WordClass, [String])] = [
    (
      .noteSuicide,
      [
        "suicide", "suicidal", "kill myself", "kill yourself", "kill herself", "kill himself", "killing myself",
        "killing yourself", "killed herself", "killed himself", "ending your life", "end your life", "end my life",
        "ending my life", "ending her life", "ending his life", "took her own life", "took his own life",
        "wished to be dead", "wished you were dead", "better off dead", "harm yourself", "harming yourself",
      ]
    ),
    (
      .noteSelfHarm,
      [
        "self harm", "self harmed", "self harming", "self injury", "cut herself", "cut himself", "cut myself",
        "cutting herself", "cutting himself", "cutting myself", "burned herself", "burned himself",
      ]
    ),
    (.noteOverdose, ["overdose", "overdoses", "overdosed"]),
    (
      .noteAbuse,
      [
        "abused", "sexual abuse", "sexually abused", "physically abused", "molested", "raped", "rape", "incest",
        "domestic violence", "domestic abuse", "hit me again", "beat me", "beat her", "beat him", "used to hit me",
      ]
    ),
    (
      .notePregnancyLoss,
      [
        "miscarriage", "miscarriages", "miscarried", "stillbirth", "stillborn", "lost the baby", "lost a baby",
        "losing the baby", "termination of pregnancy",
      ]
    ),
    (
      .noteBereavement,
      [
        "funeral", "bereaved", "bereavement", "widow", "widower", "widowed", "cremated", "his wife died",
        "her husband died", "my wife died", "my husband died", "her mother died", "his mother died", "my mother died",
        "her father died", "his father died", "my father died", "my son died", "my daughter died", "since she died",
        "since he died",
      ]
    ),
    (.noteDetention, ["sectioned", "detained", "under section", "a section three", "a section two", "in custody"]),
    (
      .noteSubstanceUse,
      ["heroin", "cocaine", "cannabis", "amphetamine", "drinking again", "drug use", "street drugs", "crack pipe"]
    ),
  ]
}
