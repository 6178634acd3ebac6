using System.Globalization;
using ArgumentGraph.Rendering;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Commands;

/// <summary>What the words of <c>render</c> mean for an argument; the analyses that they need are made once.</summary>
internal sealed class RenderChoices(Argument argument, Setting setting, CancellationToken cancellationToken)
{
    private SupportReport? _support;
    private LoadBearingReport? _loadBearing;

    public Argument Argument => argument;

    public Setting Setting => setting;

    public CancellationToken CancellationToken => cancellationToken;

    public SupportReport Support => _support ??= argument.AnalyzeSupport(setting, cancellationToken: cancellationToken);

    public LoadBearingReport LoadBearing => _loadBearing ??= argument.AnalyzeLoadBearing(setting, cancellationToken: cancellationToken);

    /// <exception cref="UnusableException">The view is unknown, or names an unknown element.</exception>
    public DiagramView View(string? view, string? pathway, ValueList<string>? selected, int? depth)
    {
        if (new[] { view is not null, pathway is not null, selected is not null }.Count(isGiven => isGiven) > 1)
        {
            throw new UnusableException("--pathway and --select are views; give one of --view, --pathway and --select");
        }

        DiagramView chosen = selected is not null ? DiagramView.Only(selected) : pathway is not null ? DiagramView.Under(KnownId(pathway)) : view switch
        {
            null or "whole" => DiagramView.Whole,
            "open" => DiagramView.Open,
            _ when After(view, "under:") is { } id => DiagramView.Under(KnownId(id)),
            _ when After(view, "around:") is { } id => Around(id),
            _ => throw new UnusableException($"'{view}' is not a value of --view; expected whole, open, under:ID or around:ID[:DISTANCE]"),
        };
        return depth is { } layers ? chosen.ToDepth(layers) : chosen;
    }

    /// <exception cref="UnusableException">The overlay is unknown, or names an unknown element.</exception>
    public Overlay? Overlay(string? overlay) => overlay switch
    {
        null or "none" => null,
        "standing" => Rendering.Overlay.Standing(Support),
        "load-bearing" => Rendering.Overlay.LoadBearing(LoadBearing),
        "age" => Rendering.Overlay.Age(
            setting.Date ?? throw new UnusableException("--overlay age needs a day: give --date YYYY-MM-DD")),
        _ when After(overlay, "what-if:") is { } ids => WhatIf(ids),
        _ when After(overlay, "importance:") is { } id => Importance(KnownId(id)),
        _ when After(overlay, "tag:") is { } key => Tag(key),
        _ => throw new UnusableException(
            $"'{overlay}' is not a value of --overlay; expected none, standing, load-bearing, age, what-if:ID[,ID], importance:ID or tag:KEY"),
    };

    /// <summary>The picture of the modules.</summary>
    /// <exception cref="UnusableException">The argument has no modules.</exception>
    public Diagram Modules(DiagramOptions options) => argument.Modules.Count > 0
        ? argument.ToModuleDiagram(setting, options, cancellationToken)
        : throw NoModules;

    /// <summary>What the modules rest on.</summary>
    /// <exception cref="UnusableException">The argument has no modules.</exception>
    public ModulesReport ModuleReport => argument.Modules.Count > 0
        ? argument.AnalyzeModules(setting, cancellationToken: cancellationToken)
        : throw NoModules;

    private static UnusableException NoModules => new("the argument has no modules: no file and no element names one");

    /// <summary>The names of what is shown of each element.</summary>
    /// <exception cref="UnusableException">Nothing is known of any element under a name.</exception>
    public ValueList<string> Shown(string? names) => ShownNames.Of(argument, names);

    private static string? After(string text, string start) =>
        text.StartsWith(start, StringComparison.Ordinal) && text.Length > start.Length ? text[start.Length..] : null;

    // An id may itself end with a colon and a number: it comes first.
    private DiagramView Around(string text)
    {
        int colon = text.LastIndexOf(':');
        return !argument.Contains(text) && colon > 0 && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int distance)
            ? DiagramView.Around(KnownId(text[..colon]), distance)
            : DiagramView.Around(KnownId(text));
    }

    private Overlay WhatIf(string ids)
    {
        string[] fallen = argument.Contains(ids) ? [ids] : ids.Split(',');
        Inputs.Require(argument, fallen);
        return Rendering.Overlay.WhatIf(argument.AnalyzeWhatIf(change => Array.ForEach(fallen, id => change.Fail(id)), setting, cancellationToken));
    }

    private Overlay Importance(string id)
    {
        ImportanceReport report = argument.AnalyzeImportance(
            setting, new ImportanceOptions { AdditionalElements = [id] }, cancellationToken: cancellationToken);
        ImportanceTarget target = report.AdditionalElements[0];
        string reason = target.Standing == Standing.Unsupported
            ? "it is unsupported"
            : "not all that it depends on has a probability or doubt, or the work budget was spent";
        return target.Importance is not null
            ? Rendering.Overlay.Importance(target)
            : throw new UnusableException($"there is no importance for '{id}': {reason}");
    }

    private Overlay Tag(string key) =>
        argument.Elements.Any(element => element.Tags.ContainsKey(key))
            ? Rendering.Overlay.Tag(key)
            : throw new UnusableException($"no element has a tag '{key}'");

    private string KnownId(string id)
    {
        Inputs.Require(argument, [id]);
        return id;
    }
}
