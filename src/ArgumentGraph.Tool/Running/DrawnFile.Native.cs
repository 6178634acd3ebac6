using ArgumentGraph.Rendering;

namespace ArgumentGraph.Tool.Running;

/// <summary>What stands in place of pictures for programs that take no SVG in the tool that is compiled ahead: it says where they are made.</summary>
internal sealed class DrawnFile
{
    private readonly UnusableException _refusal = new(
        "the native argument-graph writes neither .png nor .pdf: what draws them is in the .NET tool alone "
            + "('dotnet tool install ArgumentGraph.Tool'); write .svg");

    /// <param name="environment">Where messages would go.</param>
    public DrawnFile(ToolEnvironment environment) => ArgumentNullException.ThrowIfNull(environment);

    /// <summary>Whether the end of a file's name asks for one.</summary>
    public static bool IsAskedFor(string extension) => extension is ".png" or ".pdf";

    public byte[] Png(string svg, double scale) => throw _refusal;

    public byte[] Pdf(Diagram diagram) => throw _refusal;

    public byte[] Pdf(string svg) => throw _refusal;

    public byte[] Pdf(ArgumentSheets sheets, CancellationToken cancellationToken) => throw _refusal;
}
