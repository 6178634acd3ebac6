using ArgumentGraph.Building;
using ArgumentGraph.Findings;
using ArgumentGraph.Model;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Json;

/// <summary>
/// Gives the elements that were read from files of modules their module and their ids in the whole argument, and gathers what the modules say of each other.
/// </summary>
internal sealed class ModuleNaming(IReadOnlyList<SourceDocument> documents, ModuleScopes scopes, ArgumentAssembly assembly)
{
    private readonly FindingList _findings = assembly.Findings;

    /// <summary>To be called when all files have been read, before duplicates are removed. Linear in the number of elements of modules.</summary>
    public void NameElements()
    {
        if (!scopes.IsNeeded)
        {
            return;
        }

        foreach (SourceDocument document in documents.Where(document => document.Module is not null))
        {
            (int first, int end) = (document.Positions.Start.Value, document.Positions.End.Value);
            for (int position = first; position < end; position++)
            {
                Name(position, document);
            }
        }

        assembly.ChangeTargets(scopes.Qualify);
    }

    /// <summary>The modules that files are or declare. To be called when references have been looked up, before the argument is finished.</summary>
    public ValueList<PlacedModule> Modules() =>
        PlacedModule.Joined(documents.SelectMany(document => document.Module is null ? document.Modules : [ModuleOf(document), .. document.Modules]));

    /// <summary>
    /// Reports what files cite of modules that are here, and is not there. To be called when duplicates have been removed: what is still away was not found.
    /// </summary>
    public void ReportMissing()
    {
        foreach (PlacedAway away in documents.SelectMany(document => document.Away))
        {
            int position = assembly.ToIndex().Find(away.Element.Id);
            if (position >= 0 && assembly.ElementAt(position).IsAway && ModuleName.Of(away.Element.Id, scopes.Names) is { } module
                && away.Element.Id.LastIndexOf(ModuleName.Separator) == module.Length) // else it may be of a module within that module
            {
                assembly.ReportUnresolved(
                    away.Element.Id, away.Element.Id, away.Offset, $"The module '{module}' is here, and is said to have the {away.Element.Kind.ToWord()}",
                    kind => kind == away.Element.Kind);
            }
        }
    }

    // Those whose id has a slash, and those read before their file said which module it is.
    private void Name(int position, SourceDocument document)
    {
        Element element = assembly.ElementAt(position);
        if (element.IsAway || element.Module is not null)
        {
            return;
        }

        string module = document.Module!;
        string id = element.Id;
        string? prefix = ModuleName.Of(id, scopes.Names);
        if (prefix is not null && prefix != module)
        {
            _findings.Add(
                Rules.ElementOfOtherModule, assembly.OffsetAt(position),
                $"'{id}' is an element of the module '{prefix}', and this file is of '{module}'; say \"away\": true to cite it.", id);
        }

        string whole = prefix == module ? id : ModuleName.Qualify(module, id);
        if (ElementId.ProblemOf(whole) is { } problem)
        {
            _findings.Add(Rules.InvalidId, assembly.OffsetAt(position), problem, id);
        }

        int offset = assembly.OffsetAt(position);
        Element named = element with
        {
            Id = whole,
            Module = module,
            ClaimPoints = [.. element.ClaimPoints.Select(point => point.Renamed(other => scopes.Qualify(other, offset)))],
        };
        if (named.StatedStep is { After.Count: > 0 } step)
        {
            named = named.WithStep(step with { After = [.. step.After.Select(after => scopes.Qualify(after, offset))] });
        }

        assembly.Replace(position, named);
    }

    private PlacedModule ModuleOf(SourceDocument document)
    {
        var away = new List<AwayElement>();
        foreach (PlacedAway cited in document.Away)
        {
            away.Add(new AwayElement
            {
                Id = cited.Element.Id,
                Kind = cited.Element.Kind,
                Statement = cited.Element.Statement,
                SupportedBy = TargetsWithin(cited, RelationshipKind.SupportedBy),
                InContextOf = TargetsWithin(cited, RelationshipKind.InContextOf),
            });
        }

        return new PlacedModule(
            new ArgumentModule { Name = document.Module!, Title = document.Title, IsContract = document.IsContract, AwayElements = [.. away] },
            document.ModuleOffset, [.. document.Away.Select(cited => cited.Offset)]);
    }

    // Edges stand in the order of the text.
    private ValueList<string> TargetsWithin(PlacedAway cited, RelationshipKind kind)
    {
        ReadOnlySpan<Edge> edges = assembly.EdgesOf(kind).Edges;
        int low = 0;
        int high = edges.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = edges[middle].Offset < cited.Offset ? (middle + 1, high) : (low, middle);
        }

        var ids = new List<string>();
        for (; low < edges.Length && edges[low].Offset < cited.End; low++)
        {
            ids.Add(assembly.ElementAt(edges[low].To).Id);
        }

        return [.. ids];
    }
}
