using System.Globalization;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Sacm;

/// <summary>
/// Reads the packages and groups of SACM, which an argument has not: their names become the title and tags, and what else they say is lost, and said to be.
/// </summary>
internal sealed class SacmPackages(ArgumentImport draft, XmlTree tree, SacmReferences references, SacmDetails details, string? language)
{
    private readonly HashSet<int> _named = [];

    /// <summary>The title: that of the tagged value, else the name of the first package that has one.</summary>
    public void ReadTitle(List<int> packages)
    {
        foreach (int package in packages)
        {
            foreach ((string key, string content, int at) in details.TaggedValues(package))
            {
                if (string.Equals(key, SacmTags.Title, StringComparison.Ordinal))
                {
                    draft.Title = SacmTags.ReadString(content);
                    _named.Add(package);
                    return;
                }

                if (!key.StartsWith(SacmTags.Prefix, StringComparison.Ordinal))
                {
                    draft.Lose(LossKind.Dropped, draft.Main, at, $"The tagged value '{Spelling.Clip(key)}' of a package has no place in an argument.");
                }
            }

            if (draft.Title is null && LanguageText.Take(details.Texts(package, "name"), language) is { } name)
            {
                draft.Title = name.Text;
                _named.Add(package);
            }
        }
    }

    /// <summary>Tags each element with its package, where several packages have elements.</summary>
    public void Tag(List<SacmAsset> assets)
    {
        List<int> used = [.. assets.Where(asset => asset.Cited is null).Select(asset => asset.Package).Where(package => package >= 0).Distinct()];
        if (used.Count < 2)
        {
            return;
        }

        var names = new Dictionary<int, string>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (int package in used)
        {
            string name = details.NameOf(package) ?? details.IdOf(package) ?? "package";
            names.Add(package, FreeName(name, taken, last));
            _named.Add(package);
        }

        foreach (SacmAsset asset in assets)
        {
            if (names.TryGetValue(asset.Package, out string? name) && !asset.Tags.ContainsKey("package"))
            {
                asset.Tags = asset.Tags.With("package", [name]);
            }
        }
    }

    /// <summary>Tags the members of groups.</summary>
    public void TagGroups(List<int> groups, Dictionary<int, SacmAsset> assetOf)
    {
        foreach (int group in groups)
        {
            string name = details.NameOf(group) ?? details.IdOf(group) ?? "group";
            _named.Add(group);
            foreach ((string text, int at) in references.Of(group, "member").Concat(references.Of(group, "argumentationElement")))
            {
                int node = references.Resolve(text);
                if (node >= 0 && assetOf.TryGetValue(node, out SacmAsset? member))
                {
                    SacmAsset element = member.Final;
                    ValueList<string> before = element.Tags.TryGetValue("group", out ValueList<string>? known) ? known : [];
                    element.Tags = element.Tags.With("group", [.. before, name]);
                }
                else if (draft.IsComplete && node < 0)
                {
                    draft.Report(
                        Rules.UnresolvedReference,
                        draft.Main,
                        at,
                        $"The group '{Spelling.Clip(name)}' has the member '{Spelling.Clip(text)}', which does not exist.");
                }
            }
        }
    }

    /// <summary>Says what packages and groups say beside, in attributes and names.</summary>
    public void LoseRest(IEnumerable<int> nodes, SacmModules modules)
    {
        foreach (int node in nodes)
        {
            bool isNamed = _named.Contains(node) || modules.IsModule(node);
            bool isById = details.NameOf(node) is null;
            string? id = details.IdOf(node);
            foreach (XmlTreeAttribute attribute in tree.AttributesOf(node))
            {
                bool isOfXml = attribute.Namespace.StartsWith("http://www.w3.org/", StringComparison.Ordinal)
                    || attribute is { IsForeign: false, Name: "version", Namespace.Length: > 0 };
                bool isName = attribute.Name is "name" || (isById && string.Equals(attribute.Value.Trim(), id, StringComparison.Ordinal));
                bool isRead = isNamed && isName && !attribute.IsForeign;
                bool isMember = attribute.Name is "member" or "members" or "argumentationElement" or "argumentationElements";
                bool isOurs = attribute.Name is "id" && SacmDetails.IsMadeUp(attribute.Value.Trim());
                if (!isOfXml && !modules.Reads(node, attribute.Name) && !isRead && !isMember && !isOurs)
                {
                    Lose(node, attribute.At, $"attribute '{Spelling.Clip(attribute.Name)}', '{Spelling.Clip(attribute.Value)}',");
                }
            }

            List<LanguageText> names = details.Texts(node, "name");
            bool isAttribute = tree.Attribute(node, "name") is { Length: > 0 };
            if (names.Count > (isNamed || isAttribute ? 1 : 0))
            {
                string more = string.Join("', '", names.Skip(isNamed || isAttribute ? 1 : 0).Select(name => Spelling.Clip(name.Text)));
                Lose(node, tree.PlaceOf(node), $"name '{more}'");
            }
        }
    }

    private void Lose(int node, int at, string what) =>
        draft.Lose(
            LossKind.Dropped,
            draft.Main,
            at,
            $"The {what} of the {tree.TypeOf(node)} '{Spelling.Clip(details.NameOf(node) ?? details.IdOf(node) ?? string.Empty)}' "
                + "has no place in an argument.");

    /// <summary>The name, with a number where it is taken.</summary>
    public static string FreeName(string name, HashSet<string> taken, Dictionary<string, int> last)
    {
        string free = name;
        while (!taken.Add(free))
        {
            int number = last[name] = last.GetValueOrDefault(name, 1) + 1;
            free = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        }

        return free;
    }
}
