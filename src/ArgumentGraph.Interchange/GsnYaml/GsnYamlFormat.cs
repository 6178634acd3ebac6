namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>GSN YAML, as gsn2x 4 reads it.</summary>
internal sealed class GsnYamlFormat()
    : ArgumentFormat("gsn-yaml", "GSN YAML", "application/yaml", canRead: true, canWrite: true, ".gsn.yaml", ".gsn.yml", ".yaml", ".yml")
{
    protected internal override bool ReadsFilesTogether => true;

    protected internal override bool Recognises(ReadOnlySpan<char> start) => GsnYamlSniffer.Recognises(start);

    protected internal override void Read(ArgumentImport draft, FormatReadingOptions options)
    {
        List<GsnModule> modules = new GsnModuleReader(draft, options.Formats).ReadAll();
        var links = new GsnLinks(draft, modules);
        new GsnChecks(draft, links).Check(modules);
        var own = new GsnOwnMembers(draft, links, modules);
        new GsnDefeats(draft, links).Check(modules);
        new GsnAssembly(draft, links, own, modules).AddAll();
        draft.Title = modules[0].IsNamed ? modules[0].Name : null;
        draft.IsArgument = modules.Exists(module => module.Elements.Count > 0);
    }

    protected internal override void Write(Argument argument, ArgumentExport export) => new GsnYamlWriter(argument, export).Write();
}
