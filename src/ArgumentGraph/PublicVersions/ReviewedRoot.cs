using System.Text.Json;

namespace ArgumentGraph;

/// <summary>A review in a file of reviews, as far as it says which case it is about.</summary>
/// <param name="Id">The review's id, or null.</param>
/// <param name="CaseRoot">The root of the case that was reviewed.</param>
public sealed record ReviewedRoot(string? Id, string CaseRoot)
{
    /// <summary>Finds them in a file: every object with a member <c>caseRoot</c>, in the order of the text. Nothing else of the file is read.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> is null.</exception>
    public static IReadOnlyList<ReviewedRoot> FindAll(JsonSidecar file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var found = new List<ReviewedRoot>();
        var open = new Stack<SidecarValue>();
        if (file.Root is { } root)
        {
            open.Push(root);
        }

        while (open.TryPop(out SidecarValue? value))
        {
            if (value.Find("caseRoot") is { Kind: JsonValueKind.String } caseRoot)
            {
                found.Add(new(value.Find("id") is { Kind: JsonValueKind.String } id ? id.Text : null, caseRoot.Text));
            }

            foreach (SidecarValue inner in value.Members.Select(member => member.Value).Concat(value.Items).Reverse())
            {
                open.Push(inner);
            }
        }

        return found;
    }
}
