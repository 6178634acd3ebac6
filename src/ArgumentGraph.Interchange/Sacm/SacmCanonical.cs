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
            bool isPair = char.IsSurrogate(from[i]) && ((i + 1 < from.Length && char.IsSurrogatePair(from[i], from[i + 1])) || (i > 0 && char.IsSurrogatePair(from[i - 1], from[i])));
            plain[i] = isPair || XmlConvert.IsXmlChar(from[i]) ? from[i] : '\uFFFD';
        }
    });

    public static bool AreTags(ValueMap<ValueList<string>> tags) =>
        tags.All(tag => tag.Value.Count > 0 && tag.Key.Length > 0 && IsPlain(tag.Key) && !tag.Key.StartsWith(SacmTags.Prefix, StringComparison.Ordinal) && tag.Value.All(IsPlain));

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
            && AreDetails(kept, plan)
            && !(kept.Names is [{ Language: null } only] && string.Equals(only.Text, element.Id, StringComparison.Ordinal))
            && IsStatement(element, kept)
            && IsDeclaration(element, kept.Declaration)
            && (kept.Artifacts.Count == 0 || element is Context or Evidence { Source.Length: > 0 })
            && kept.Relationships.SequenceEqual(written ?? [])
            && kept.Relationships.TrueForAll(entry => IsEntry(entry, plan));
    }

    /// <summary>Whether an attribute can be written beside ours.</summary>
    public static bool IsAttribute(string name, string value)
    {
        try
        {
            XmlConvert.VerifyNCName(name);
            return !SacmDetails.IsKnownAttribute(name) && name is not ("type" or "xmlns") && IsPlain(value);
        }
        catch (XmlException)
        {
            return false;
        }
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

    /// <summary>Whether the statement, written before the descriptions that are kept, is found to be the statement again.</summary>
    public static bool IsStatement(Element element, SacmKept kept)
    {
        bool isSaid = element.Statement.Length > 0;
        bool isEnglish = new LanguageText(kept.Language, string.Empty).IsEnglish;
        return IsPlain(kept.Language ?? string.Empty) && (isSaid || (kept.Language is null && kept.Descriptions.Count == 0)) && (isEnglish || !kept.Descriptions.Exists(text => text.IsEnglish));
    }

    private static bool AreDetails(SacmKept kept, SacmPlan plan) =>
        AreTexts(kept.Names) && AreTexts(kept.Descriptions) && kept.Notes.TrueForAll(IsText) && kept.Constraints.TrueForAll(IsText)
        && kept.Artifacts.TrueForAll(artifact => artifact.Length > 0 && IsPlain(artifact))
        && kept.MetaClaims.TrueForAll(plan.Kept.ContainsKey)
        && kept.Attributes.TrueForAll(attribute => IsAttribute(attribute.Key, attribute.Value))
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
        entry.HasDetails && entry.Language is null && entry.Artifacts.Count == 0 && AreDetails(entry, plan)
        && (entry.Id is null || (entry.Id.Length > 0 && entry.Id.Trim().Length == entry.Id.Length && IsPlain(entry.Id) && !SacmDetails.IsMadeUp(entry.Id)))
        && (entry.Declaration is not { } declaration
            || (declaration.Length > 0 && declaration.Trim().Length == declaration.Length && IsPlain(declaration) && !declaration.Equals("asserted", StringComparison.OrdinalIgnoreCase)));
}
