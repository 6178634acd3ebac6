using System.Xml;

namespace ArgumentGraph.Interchange.Sacm;

/// <summary>Whether what is kept of SACM comes back just as it is when it is written as SACM; where not, the data are written whole.</summary>
internal static class SacmCanonical
{
    /// <summary>Whether XML can hold each character of a text.</summary>
    public static bool IsPlain(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                continue;
            }

            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                i++;
                continue;
            }

            return false;
        }

        return true;
    }

    /// <summary>The text, with a mark for each character that XML cannot hold.</summary>
    public static string Plain(string text) => IsPlain(text) ? text : string.Create(text.Length, text, (plain, from) =>
    {
        for (int i = 0; i < from.Length; i++)
        {
            bool isPair = char.IsSurrogate(from[i])
                && ((i + 1 < from.Length && char.IsSurrogatePair(from[i], from[i + 1])) || (i > 0 && char.IsSurrogatePair(from[i - 1], from[i])));
            plain[i] = isPair || XmlConvert.IsXmlChar(from[i]) ? from[i] : '\uFFFD';
        }
    });

    public static bool AreTags(ValueMap<ValueList<string>> tags) =>
        tags.All(tag => tag.Value.Count > 0 && tag.Key.Length > 0 && IsPlain(tag.Key)
            && !tag.Key.StartsWith(SacmTags.Prefix, StringComparison.Ordinal) && tag.Value.All(IsPlain));

    /// <summary>Whether an element's data come back from what is written of them.</summary>
    public static bool IsData(Element element, SacmKept? kept, SacmPlan plan, List<SacmKept>? written)
    {
        if (element.Data is null)
        {
            return true;
        }

        return kept is not null
            && element.Data.Equals(kept.ToData())
            && (kept.Id is null || string.Equals(kept.Id, plan.XmlIdOf(element.Id), StringComparison.Ordinal))
            && !kept.IsAbstract // of an element it is a member of ours
            && AreDetails(kept, plan)
            && !(kept.Names is [{ Language: null } only] && string.Equals(only.Text, element.Id, StringComparison.Ordinal))
            && IsStatement(element, kept)
            && IsDeclaration(element, kept.Declaration)
            && (kept.Artifacts.Count == 0 || element is Context or Evidence { Source.Length: > 0 })
            && kept.Relationships.SequenceEqual(written ?? [])
            && kept.Relationships.TrueForAll(entry => IsEntry(entry, plan));
    }

    /// <summary>The declaration that is written.</summary>
    public static string? DeclarationOf(Element element, SacmKept? kept) => element switch
    {
        SupportableElement { IsUndeveloped: true } and (Goal or Claim) => "needsSupport",
        _ when kept?.Declaration is { Length: > 0 } declaration && IsDeclaration(element, declaration) => declaration,
        Assumption => "assumed",
        Justification => "axiomatic",
        _ => null,
    };

    /// <summary>
    /// The language that has to be said so that statement and description are found among texts in several; null where they are found without, or none does.
    /// </summary>
    public static string? SaidLanguage(Element element, SacmKept? kept)
    {
        if (kept is null || (IsFirst(kept.Language, element.Statement, kept.Descriptions, null) && IsDescription(null)))
        {
            return null;
        }

        return IsSaidBy(kept.Language) ? kept.Language : IsSaidBy(kept.DetailLanguage) ? kept.DetailLanguage : null;

        bool IsSaidBy(string? language) =>
            language is { Length: > 0 } && IsPlain(language)
            && IsFirst(kept.Language, element.Statement, kept.Descriptions, language) && IsDescription(language);

        bool IsDescription(string? language) => IsFirst(kept.DetailLanguage, element.Description ?? string.Empty, kept.Details, language);
    }

    /// <summary>Whether the statement, written before its other languages that are kept, is found to be the statement again.</summary>
    public static bool IsFound(Element element, SacmKept kept) =>
        element.Statement.Length > 0
            ? IsFirst(kept.Language, element.Statement, kept.Descriptions, SaidLanguage(element, kept))
            : element.Description is not { Length: > 0 } || kept.StatementTag is null;

    /// <summary>Whether the statement and the description, each written before its other languages that are kept, are found to be so again.</summary>
    private static bool IsStatement(Element element, SacmKept kept)
    {
        string? said = SaidLanguage(element, kept);
        bool isSaid = element.Statement.Length > 0;
        bool isDescribed = element.Description is { Length: > 0 } description && IsPlain(description);
        return IsPlain(kept.Language ?? string.Empty)
            && IsPlain(kept.DetailLanguage ?? string.Empty)
            && (isSaid || (kept.Language is null && kept.Descriptions.Count == 0 && kept.StatementTag is null))
            && (kept.StatementTag is null
                ? kept.DetailLanguage is null && kept.Details.Count == 0
                : kept.StatementTag is SacmKept.Statement or SacmKept.Content)
            && (kept.StatementTag is not SacmKept.Content || isDescribed)
            && (isDescribed || (kept.DetailLanguage is null && kept.Details.Count == 0))
            && IsFound(element, kept)
            && IsFirst(kept.DetailLanguage, element.Description ?? string.Empty, kept.Details, said);
    }

    // Whether a text is the one that is chosen of it and others behind it.
    private static bool IsFirst(string? language, string text, List<LanguageText> others, string? asked) =>
        LanguageText.Choose([new(language, text), .. others], asked) == 0;

    private static bool AreDetails(SacmKept kept, SacmPlan plan) =>
        AreTexts(kept.Names) && AreTexts(kept.Descriptions) && AreTexts(kept.Details) && kept.Notes.TrueForAll(IsText) && kept.Constraints.TrueForAll(IsText)
        && kept.Artifacts.TrueForAll(artifact => artifact.Length > 0 && IsPlain(artifact))
        && kept.MetaClaims.TrueForAll(plan.Kept.ContainsKey)
        && kept.Attributes.TrueForAll(attribute => SacmAttribute.CanWrite(attribute.Key, attribute.Value))
        && kept.Attributes.DistinctBy(attribute => attribute.Key, StringComparer.Ordinal).Count() == kept.Attributes.Count;

    private static bool AreTexts(List<LanguageText> texts) =>
        texts.TrueForAll(text => text.Text.Length > 0 && IsText(text)) && texts.FindIndex(text => text.IsEnglish) <= 0;

    private static bool IsText(LanguageText text) => IsPlain(text.Text) && IsPlain(text.Language ?? string.Empty);

    private static bool IsDeclaration(Element element, string? declaration) =>
        declaration is null
        || (declaration.Length > 0 && declaration.Trim().Length == declaration.Length && IsPlain(declaration)
            && !declaration.Equals("asserted", StringComparison.OrdinalIgnoreCase)
            && !(element is Goal or Claim && ((SupportableElement)element).IsUndeveloped)
            && !(element is Goal or Claim && declaration.Equals("needsSupport", StringComparison.OrdinalIgnoreCase))
            && !(element is Assumption && declaration.Equals("assumed", StringComparison.OrdinalIgnoreCase))
            && !(element is Justification && declaration.Equals("axiomatic", StringComparison.OrdinalIgnoreCase)));

    private static bool IsEntry(SacmKept entry, SacmPlan plan) =>
        entry.HasDetails && entry.MetaClaims.Count == 0 && entry.Language is null && entry.StatementTag is null && entry.DetailLanguage is null
        && entry.Details.Count == 0 && entry.Artifacts.Count == 0 && AreDetails(entry, plan)
        && (entry.Id is null || (entry.Id.Length > 0 && entry.Id.Trim().Length == entry.Id.Length && IsPlain(entry.Id) && !SacmDetails.IsMadeUp(entry.Id)))
        && (entry.Declaration is not { } declaration
            || (declaration.Length > 0 && declaration.Trim().Length == declaration.Length
                && IsPlain(declaration) && !declaration.Equals("asserted", StringComparison.OrdinalIgnoreCase)));
}
