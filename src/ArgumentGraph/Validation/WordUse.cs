namespace ArgumentGraph.Validation;

/// <summary>What a word of English can say about how a statement is made: enough for the rules on wording, and no grammar.</summary>
[Flags]
internal enum WordUse
{
    None = 0,

    /// <summary>So common that a text that has it is English.</summary>
    Common = 1,

    /// <summary>A form of a verb that does not end in -s or -ed.</summary>
    Verb = 1 << 1,

    /// <summary>A finite form that makes what it stands in a sentence.</summary>
    Sentence = 1 << 2,

    /// <summary>Says that something ought to be.</summary>
    Modal = 1 << 3,

    /// <summary>Begins a clause that depends on another.</summary>
    Subordinate = 1 << 4,

    /// <summary>Measures without a measure.</summary>
    Vague = 1 << 5,

    /// <summary>Speaks of all there are.</summary>
    Universal = 1 << 6,

    /// <summary>Says which: those that are listed somewhere.</summary>
    Limit = 1 << 7,

    /// <summary>Something of which nobody can list all.</summary>
    OpenSet = 1 << 8,

    /// <summary>Says how an argument goes.</summary>
    Manner = 1 << 9,

    /// <summary>A subject after which a verb may have no ending.</summary>
    Pronoun = 1 << 10,

    /// <summary>Begins the subject of another clause after "and".</summary>
    Subject = 1 << 11,

    /// <summary>Stands for what is still to be written.</summary>
    Placeholder = 1 << 12,

    /// <summary>Any word, known or not.</summary>
    Word = 1 << 13,

    /// <summary>A word with the ending of a verb.</summary>
    VerbEnding = 1 << 14,

    /// <summary>A number.</summary>
    Number = 1 << 15,

    /// <summary>A full stop or semicolon: another clause begins.</summary>
    ClauseEnd = 1 << 16,

    /// <summary>A colon or opening parenthesis: what follows explains.</summary>
    Aside = 1 << 17,

    /// <summary>A sign such as &lt;, which is read as a verb.</summary>
    Comparison = 1 << 18,

    /// <summary>The word "and".</summary>
    And = 1 << 19,

    /// <summary>A word of nothing but the letter x.</summary>
    Crossed = 1 << 20,
}
