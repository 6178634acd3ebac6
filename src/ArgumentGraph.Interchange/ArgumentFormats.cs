using ArgumentGraph.Interchange.Asce;
using ArgumentGraph.Interchange.CertWare;
using ArgumentGraph.Interchange.Fasten;
using ArgumentGraph.Interchange.FaultTrees;
using ArgumentGraph.Interchange.Graphs;
using ArgumentGraph.Interchange.GsnAssurance;
using ArgumentGraph.Interchange.GsnYaml;
using ArgumentGraph.Interchange.Json;
using ArgumentGraph.Interchange.Ltac;
using ArgumentGraph.Interchange.Sacm;
using ArgumentGraph.Interchange.Tea;
using ArgumentGraph.Interchange.Trudag;

namespace ArgumentGraph.Interchange;

/// <summary>The formats that arguments can be read from and written to, and the reading and writing.</summary>
/// <remarks>
/// Reading never throws for what a text says: it gives findings with the source's line and column, and losses for all that was dropped, inferred or changed.
/// Everything here is safe to be used by several threads at once.
/// </remarks>
/// <example>
/// <code>
/// FormatReading read = ArgumentFormats.ReadFile("case.gsn.yaml");
/// foreach (Finding finding in read.Findings) Console.WriteLine(finding);
/// if (read.Argument is { } argument)
/// {
///     foreach (Loss loss in ArgumentFormats.Save(argument, "case.ltac")) Console.WriteLine(loss);
/// }
/// </code>
/// </example>
public static partial class ArgumentFormats
{
    /// <summary>ArgumentGraph's own JSON. Loses nothing.</summary>
    public static ArgumentFormat Json { get; } = new JsonFormat();

    /// <summary>GSN YAML, as gsn2x 4 reads it. Read and written.</summary>
    public static ArgumentFormat GsnYaml { get; } = new GsnYamlFormat();

    /// <summary>LTAC, the Lightweight Text Assurance Case outline, by itself or in a Markdown code block. Read and written.</summary>
    public static ArgumentFormat Ltac { get; } = new LtacFormat();

    /// <summary>SACM 2 (OMG Structured Assurance Case Metamodel) in the XML that tools exchange. Read in all dialects known, written in one.</summary>
    public static ArgumentFormat Sacm { get; } = new SacmFormat();

    /// <summary>The TEA Platform's case export (JSON). Read and written.</summary>
    public static ArgumentFormat Tea { get; } = new TeaFormat();

    /// <summary>trudag's graph of items (Trustable Software Framework): a .dot file beside Markdown items. Read.</summary>
    public static ArgumentFormat Trudag { get; } = new TrudagFormat();

    /// <summary>Open-PSA Model Exchange Format fault trees: a pathway's failure as a coherent tree. Read and written.</summary>
    public static ArgumentFormat OpenPsa { get; } = new OpenPsaFormat();

    /// <summary>The GSN text of FASTEN's editor for Visual Studio Code (.gsn). Read.</summary>
    public static ArgumentFormat Fasten { get; } = new FastenFormat();

    /// <summary>The language of the GSN Assurance extension for Visual Studio Code (.gsn). Read.</summary>
    public static ArgumentFormat GsnAssurance { get; } = new GsnAssuranceFormat();

    /// <summary>CertWare's GSN and CAE models in XMI (.gsn, .cae). Read.</summary>
    public static ArgumentFormat CertWare { get; } = new CertWareFormat();

    /// <summary>ASCE networks (.axml) of GSN, or of claims, arguments and evidence. Read.</summary>
    public static ArgumentFormat Asce { get; } = new AsceFormat();

    /// <summary>Graphviz DOT. Written.</summary>
    public static ArgumentFormat Dot { get; } = new DotFormat();

    /// <summary>GraphML. Written.</summary>
    public static ArgumentFormat GraphMl { get; } = new GraphMlFormat();

    /// <summary>Mermaid flowcharts. Written.</summary>
    public static ArgumentFormat Mermaid { get; } = new MermaidFormat();

    /// <summary>All formats of this package. With one of your own: <c>ArgumentFormats.All.With(format)</c>.</summary>
    public static FormatSet All { get; } = new(Json, GsnYaml, Ltac, Sacm, Tea, Trudag, OpenPsa, Fasten, GsnAssurance, CertWare, Asce, Dot, GraphMl, Mermaid);

    /// <summary>The format of <see cref="All"/> with this name, whatever its case; null when there is none.</summary>
    /// <param name="name">For example <c>gsn-yaml</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static ArgumentFormat? Find(string name) => All.Find(name);

    /// <summary>The format of <see cref="All"/> that a file's name says it has, by the longest extension that fits; null when none does.</summary>
    /// <param name="path">A path, of a file that need not be there.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public static ArgumentFormat? OfName(string path) => All.OfName(path);
}
