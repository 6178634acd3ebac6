namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>Which element each id of each module means: ids that collide, unknown kinds, support that another module gives.</summary>
internal sealed class GsnLinks
{
    private readonly ArgumentImport _draft;
    private readonly List<GsnModule> _modules;
    private readonly Dictionary<string, GsnElement> _byId = new(StringComparer.Ordinal);

    public GsnLinks(ArgumentImport draft, List<GsnModule> modules)
    {
        _draft = draft;
        _modules = modules;
        foreach (GsnModule module in modules)
        {
            module.ById = modules.Count > 1 ? module.Elements.ToDictionary(element => element.Id, StringComparer.Ordinal) : null;
            foreach (GsnElement element in module.Elements)
            {
                if (!_byId.TryAdd(element.Id, element))
                {
                    Rename(element);
                }
            }
        }

        NameKinds();
        foreach (GsnModule module in modules)
        {
            Develop(module);
        }
    }

    /// <summary>The element that an id means in a module: the module's own before those of others.</summary>
    public GsnElement? Find(GsnModule scope, string id) =>
        scope.ById is { } own && own.TryGetValue(id, out GsnElement? element) ? element : _byId.GetValueOrDefault(id);

    private void Rename(GsnElement element)
    {
        GsnModule module = element.Module;
        string id = $"{module.Name}/{element.Id}";
        while (!_byId.TryAdd(id, element))
        {
            id += "'";
        }

        element.FinalId = id;
        string other = _byId[element.Id].Module.Name;
        _draft.Report(
            Rules.DuplicateId, module.File, element.At, $"The id '{Spelling.Clip(element.Id)}' is already used by an element of the module "
                + $"'{Spelling.Clip(other)}'; here it becomes '{Spelling.Clip(id)}'.", id);
        _draft.Lose(LossKind.Changed, module.File, element.At, $"The id '{Spelling.Clip(element.Id)}' becomes '{Spelling.Clip(id)}'.", id);
    }

    // What has no kind gets one from what is said of it, so that the rest of the argument keeps together.
    private void NameKinds()
    {
        HashSet<GsnElement>? contexts = null;
        foreach (GsnElement element in _modules.SelectMany(module => module.Elements).Where(element => element.Kind == GsnKind.Unknown))
        {
            contexts ??= [.. _modules.SelectMany(module => module.Elements).SelectMany(user => user.InContextOf)
                .Select(id => Find(id.Scope, id.Id.Value)).OfType<GsnElement>()];
            element.Kind = contexts.Contains(element) ? GsnKind.Context : GsnKind.Goal;
            SourceFile file = element.Module.File;
            if (!element.IsMisread)
            {
                _draft.Report(
                    Rules.UnknownKind,
                    file,
                    element.At,
                    $"'{Spelling.Clip(element.Id)}' has no kind: its id begins with none of G, S, Sn, C, A, J, CG and CSn, "
                    + $"and there is no 'nodeType' that says it. It is taken for a {element.Kind.ToName()}.",
                    element.FinalId);
            }

            _draft.Lose(LossKind.Inferred, file, element.At, $"'{Spelling.Clip(element.Id)}' is taken for a {element.Kind.ToName()}.", element.FinalId);
        }
    }

    private void Develop(GsnModule module)
    {
        foreach (GsnExtension extension in module.Extensions)
        {
            GsnModule? target = _modules.Find(
                other => !ReferenceEquals(other, module) && string.Equals(other.Name, extension.Module.Value, StringComparison.Ordinal));
            if (target is null)
            {
                _draft.Report(
                    FormatRules.UnusableExtension,
                    module.File, extension.Module.At, $"The module '{Spelling.Clip(extension.Module.Value)}', which is to be developed, is not there.");
            }

            foreach ((YamlScalar foreign, List<YamlScalar> local) in extension.Developed)
            {
                Develop(module, target, foreign, local);
            }
        }
    }

    private void Develop(GsnModule module, GsnModule? target, YamlScalar foreign, List<YamlScalar> local)
    {
        GsnElement? developed = target?.ById?.GetValueOrDefault(foreign.Value);
        if (developed is not { IsUndeveloped: true })
        {
            string where = target is null ? string.Empty : $" in the module '{Spelling.Clip(target.Name)}'";
            _draft.Report(
                FormatRules.UnusableExtension,
                module.File,
                foreign.At,
                developed is null
                    ? $"'{Spelling.Clip(foreign.Value)}', which is to be developed, is not there{where}."
                    : $"'{Spelling.Clip(foreign.Value)}' is not marked as undeveloped{where}, so it cannot be developed here.");
            developed = null;
        }

        var supporters = new List<GsnReference>();
        foreach (YamlScalar id in local)
        {
            if (Own(module, id.Value) is { Kind: GsnKind.Goal or GsnKind.Strategy or GsnKind.Solution })
            {
                supporters.Add(new GsnReference(id, module));
            }
            else
            {
                _draft.Report(
                    FormatRules.UnusableExtension,
                    module.File, id.At, $"'{Spelling.Clip(id.Value)}' is not a goal, strategy or solution of this module, so it cannot develop anything.");
            }
        }

        if (developed is not null && supporters.Count > 0)
        {
            developed.Develop(supporters);
            _draft.Lose(
                LossKind.Changed, developed.Module.File, developed.At,
                $"'{Spelling.Clip(developed.Id)}' is no longer undeveloped: the module '{Spelling.Clip(module.Name)}' develops it.", developed.FinalId);
        }
    }

    private GsnElement? Own(GsnModule module, string id) => module.ById is null ? _byId.GetValueOrDefault(id) : module.ById.GetValueOrDefault(id);
}
