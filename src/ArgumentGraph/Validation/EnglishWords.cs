using static ArgumentGraph.Validation.WordUse;

namespace ArgumentGraph.Validation;

/// <summary>The words of English that <see cref="LanguageCheck"/> knows.</summary>
internal static class EnglishWords
{
    /// <summary>Longer words are not looked up.</summary>
    public const int Longest = 16;

    /// <summary>What a word in small letters can say.</summary>
    public static WordUse UseOf(ReadOnlySpan<char> word) => word switch
    {
        "a" or "an" or "and" or "at" or "from" or "in" or "not" or "of" or "on" or "or" or "to" or "with" => Common,
        "across" or "based" or "consider" or "considering" or "enumeration" or "into" or "over" or "separate" or "show" or "showing" or
            "structure" or "structured" or "through" or "using" or "via" => Manner,
        "adequate" or "adequately" or "appropriate" or "appropriately" or "proper" or "properly" or "satisfactorily" or "satisfactory" or
            "sufficient" or "sufficiently" or "suitable" or "suitably" => Vague,
        "all" or "every" => Universal | Manner | Subject,
        "always" or "any" or "never" => Universal,
        "analysed" or "analyzed" or "applicable" or "common" or "considered" or "credible" or "defined" or "documented" or "foreseeable" or
            "identified" or "listed" or "recorded" or "relevant" or "reported" or "specified" or "such" or "those" or "top" => Limit,
        "are" or "is" => Common | Verb | Sentence,
        "as" or "that" => Common | Subordinate,
        "attack" or "attacks" or "bug" or "bugs" or "cause" or "causes" or "circumstances" or "conditions" or "defect" or "defects" or "edge" or
            "error" or "errors" or "failure" or "failures" or "fault" or "faults" or "harm" or "harms" or "hazard" or "hazards" or "issue" or
            "issues" or "misuse" or "problem" or "problems" or "risk" or "risks" or "scenario" or "scenarios" or "threat" or "threats" or
            "vulnerabilities" or "vulnerability" or "weakness" or "weaknesses" => OpenSet,
        "be" => Common | Verb,
        "because" or "how" or "if" or "since" or "unless" or "until" or "what" or "when" or "where" or "whether" or "which" or "while" or
            "who" or "whose" or "why" => Subordinate,
        "been" or "built" or "chosen" or "could" or "cut" or "did" or "do" or "done" or "drawn" or "exist" or "exists" or "found" or "given" or
            "had" or "held" or "hold" or "holds" or "kept" or "made" or "may" or "meet" or "met" or "might" or "proven" or "put" or "read" or
            "run" or "runs" or "seen" or "set" or "shown" or "taken" or "understood" or "work" or "works" or "would" or "written" => Verb,
        "by" or "for" => Common | Manner,
        "can" or "cannot" or "does" or "has" or "have" or "was" or "were" or "will" => Verb | Sentence,
        "each" => Manner | Subject,
        "fixme" or "lorem" or "tbc" or "tbd" or "todo" => Placeholder,
        "he" or "i" or "she" or "you" => Pronoun,
        "it" => Common | Pronoun | Subject,
        "its" or "no" or "our" or "their" => Subject,
        "known" => Verb | Limit,
        "must" or "shall" or "should" => Verb | Sentence | Modal,
        "the" or "this" => Common | Subject,
        "these" => Limit | Subject,
        "they" or "we" => Pronoun | Subject,
        _ => IsManner(word) ? Manner : None,
    };

    /// <summary>Whether a word in small letters has the ending of a verb: "mitigates", "mitigated", "doesn't". Many nouns have it too.</summary>
    public static bool MayBeVerb(ReadOnlySpan<char> word) =>
        word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("n't", StringComparison.Ordinal)
        || (word.EndsWith("s", StringComparison.Ordinal) && !word.EndsWith("ss", StringComparison.Ordinal));

    private static bool IsManner(ReadOnlySpan<char> word) =>
        word.StartsWith("argu", StringComparison.Ordinal) || word.StartsWith("decompos", StringComparison.Ordinal)
        || word.StartsWith("break", StringComparison.Ordinal) || word.StartsWith("split", StringComparison.Ordinal)
        || word.StartsWith("divi", StringComparison.Ordinal) || word.StartsWith("enumerat", StringComparison.Ordinal)
        || word.StartsWith("appeal", StringComparison.Ordinal) || word.StartsWith("partition", StringComparison.Ordinal)
        || word.StartsWith("classif", StringComparison.Ordinal) || word.StartsWith("categor", StringComparison.Ordinal);
}
