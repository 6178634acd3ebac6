using System.Text;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>Gives the elements that were read to the draft.</summary>
internal sealed class GsnAssembly(ArgumentImport draft, GsnLinks links, GsnOwnMembers own, List<GsnModule> modules)
{
    private readonly StringBuilder _json = new();

    public void AddAll()
    {
        foreach (GsnModule module in modules)
        {
            draft.CancellationToken.ThrowIfCancellationRequested();
            for (int i = 0; i < module.Elements.Count; i++)
            {
                Add(module.Elements[i], i == 0 ? module : null);
            }

            if (module.Elements.Count == 0 && (module.Kept.Count > 0 || module.Comment is not null))
            {
                draft.Lose(LossKind.Dropped, module.File, module.At,
                    "What 'module' says beside the name is not kept, for the module has no elements that it could be kept with.");
            }
        }
    }

    private void Add(GsnElement element, GsnModule? head)
    {
        SourceFile file = element.Module.File;
        ImportedElement handle = draft.Add(ToElement(element, head), file, element.At, element.At);
        foreach (GsnReference reference in element.SupportedBy)
        {
            Connect(RelationshipKind.SupportedBy, handle, reference);
        }

        foreach (GsnReference reference in element.InContextOf)
        {
            Connect(RelationshipKind.InContextOf, handle, reference);
        }

        foreach ((PendingTarget target, int at) in element.Targets)
        {
            draft.Challenge(handle, target, file, at);
        }
    }

    private void Connect(RelationshipKind kind, ImportedElement handle, GsnReference reference) =>
        draft.Connect(kind, handle, links.Find(reference.Scope, reference.Id.Value)?.FinalId ?? reference.Id.Value, reference.Scope.File, reference.Id.At);

    private Element ToElement(GsnElement element, GsnModule? head)
    {
        Element made = (own.Find(element) ?? Bare(element)) with { Id = element.FinalId, Statement = element.Text };
        RawJson? data = DataOf(element, head, made);
        if (!ReferenceEquals(data, made.Data))
        {
            made = made with { Data = data };
        }

        if (element.ClaimPoints.Count > 0)
        {
            made = made with { ClaimPoints = [.. GsnClaimPoints.Of(element, links, draft), .. made.ClaimPoints] };
        }

        // The module that the element comes from, unless it says another itself.
        if (modules.Count > 1 && made.Module is null)
        {
            made = made with { Module = element.Module.Name };
        }

        if (element.IsUninstantiated)
        {
            made = made with { IsUninstantiated = true };
        }

        return made switch
        {
            SupportableElement { IsUndeveloped: false } supportable when element.IsUndeveloped => supportable with { IsUndeveloped = true },
            Evidence evidence when element.Url is not null => evidence with { Source = element.Url },
            Assumption assumption when element.Url is not null => assumption with { Source = element.Url },
            _ => made,
        };
    }

    private static Element Bare(GsnElement element) => element.Kind.ToElementKind() switch
    {
        ElementKind.Strategy => new Strategy(string.Empty, string.Empty),
        ElementKind.Evidence => new Evidence(string.Empty, string.Empty),
        ElementKind.Context => new Context(string.Empty, string.Empty),
        ElementKind.Assumption => new Assumption(string.Empty, string.Empty),
        ElementKind.Justification => new Justification(string.Empty, string.Empty),
        _ => new Goal(string.Empty, string.Empty),
    };

    // What only GSN YAML has, before the data that the element has itself.
    private RawJson? DataOf(GsnElement element, GsnModule? head, Element made)
    {
        bool isOtherKind = element.Kind != GsnKinds.Of(made.Kind, element.Targets.Count > 0);
        List<YamlEntry> ofModule = element.ModuleEntries ?? head?.Kept ?? [];
        string? aboveModule = element.ModuleComment ?? head?.Comment;
        bool hasHead = ofModule.Count > 0 || aboveModule is not null;
        if (element.Kept.Count == 0 && element.Decorated.Count == 0 && element.Comment is null && !isOtherKind && !hasHead)
        {
            return made.Data;
        }

        _json.Clear();
        bool isFirst = true;
        _json.Append("{\"gsn2x\":{");
        if (aboveModule is not null)
        {
            Member(GsnKeys.ModuleComment, aboveModule, ref isFirst);
        }

        if (ofModule.Count > 0)
        {
            YamlJson.AppendName(_json, GsnKeys.ModuleData, ref isFirst);
            _json.Append('{');
            YamlJson.AppendMembers(_json, ofModule, isFirst: true);
            _json.Append('}');
        }

        if (element.Comment is { } comment)
        {
            Member(GsnKeys.Comment, comment, ref isFirst);
        }

        if (isOtherKind)
        {
            Member("nodeType", element.Kind.ToName(), ref isFirst);
        }

        foreach (YamlEntry references in element.Decorated)
        {
            YamlJson.AppendName(_json, GsnKeys.Decorated + references.Key.Value, ref isFirst);
            YamlJson.Append(_json, references.Value);
        }

        YamlJson.AppendMembers(_json, element.Kept, isFirst);
        _json.Append('}');
        AppendRest(element, made.Data);
        _json.Append('}');
        return RawJson.FromCompact(_json.ToString());
    }

    private void AppendRest(GsnElement element, RawJson? data)
    {
        if (data?.Text is ['{', _, _, .., '}'] members)
        {
            _json.Append(',');
            _json.Append(members.AsSpan(1, members.Length - 2));
        }
        else if (data is not null && data.Text is not "{}")
        {
            draft.Lose(LossKind.Dropped, element.Module.File, element.At,
                "Data other than a JSON object cannot be kept beside what only GSN YAML has.", element.FinalId);
        }
    }

    private void Member(string name, string value, ref bool isFirst)
    {
        YamlJson.AppendName(_json, name, ref isFirst);
        _json.AppendQuoted(value);
    }
}
