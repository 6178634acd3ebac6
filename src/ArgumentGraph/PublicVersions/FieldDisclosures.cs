using ArgumentGraph.Content;
using ArgumentGraph.Hidden;

namespace ArgumentGraph.PublicVersions;

/// <summary>Disclosures of fields of one element.</summary>
internal static class FieldDisclosures
{
    public static IReadOnlyList<Disclosure> Of(Argument argument, CommitmentKey key, string id, IEnumerable<string> fields)
    {
        if (argument.UnknownMembers.ContainsKey(PublicVersion.MemberName))
        {
            throw new InvalidOperationException("This is a public version, which does not have what it hides; use the private case.");
        }

        string[] known = id.Length == 0 ? HidableFields.OfCase : HidableFields.OfElement;
        var content = new PrivateContent(argument, key);
        Element? element = id.Length == 0 ? null : argument[id];
        var disclosures = new List<Disclosure>();
        foreach (string field in fields)
        {
            if (!known.Contains(field, StringComparer.Ordinal))
            {
                throw new KeyNotFoundException(
                    $"There is no field '{Spelling.Clip(field)}'{Spelling.Suggestion(field, known, $"; there are {string.Join(", ", known)}.")}");
            }

            disclosures.Add(element is null ? content.DisclosureOf(field) : content.DisclosureOf(element, field));
        }

        return disclosures;
    }
}
