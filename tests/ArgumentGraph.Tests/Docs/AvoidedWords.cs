using System.Text.RegularExpressions;

namespace ArgumentGraph.Tests.Docs;

/// <summary>Words and phrases that the project does not use, with what it says in their place.</summary>
internal static class AvoidedWords
{
    public static IReadOnlyList<(Regex Pattern, string Instead)> All { get; } =
    [
        Phrase(@"(?<![Tt]here )(?:is|are|was|were|be) no (?!longer\b|more\b|less\b|fewer\b|higher\b|lower\b|larger\b|smaller\b|other\b)", "is not a …"),
        Phrase(@"(?:it|they|setting|object|which|that|what) (?:is|are) none\b(?! of)", "is not one"),
        Phrase(@"none such\b", "none"),
        Phrase(@"unless said\b", "The default is …"),
        Phrase(@"states? of affairs\b", "baseline"),
        Phrase(@"stands? where\b", "Expected …, but found …"),
        Phrase(@"stands? for no\b", "is not a valid …"),
        Phrase(@"who (?:has|have|accepts?) it\b", "name the mechanism: ETag, compression"),
        Phrase(@"[Ss]omething that can be\b", "name the thing"),
        Phrase(@"[Ww]hatever has\b", "name the thing"),
        Phrase(@"to be (?:had|got)\b", "available"),
        Phrase(@"can(?:not)? be (?:had|got)\b", "available"),
        Phrase(@"asked for at once\b", "The service is busy"),
        Phrase(@"means nothing\b", "has no effect"),
        Phrase(@"read over\b", "ignored"),
        Phrase(@"[Tt]ake (?:it|the mark|the suppression) (?:out|away)\b", "remove"),
        Phrase(@"gave null\b", "returned null"),
        Phrase(@"is no \w+'s\b", "does not belong to a …"),
    ];

    private static (Regex Pattern, string Instead) Phrase(string pattern, string instead) =>
        (new Regex(@"\b(?:" + pattern + ")", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromMinutes(1)), instead);
}
