using System.CommandLine;
using System.Text;
using ArgumentGraph.Files;
using ArgumentGraph.Interchange;
using ArgumentGraph.Json;
using ArgumentGraph.Rendering;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Commands;

/// <summary>How a diagram looks, as the command line says: its notation, its colours, a style sheet.</summary>
internal sealed class PictureLook
{
    // Formats of tools that draw in GSN, whose users know their case in it.
    private static readonly ArgumentFormat[] OfGsnTools =
    [
        ArgumentFormats.GsnYaml, ArgumentFormats.GsnAssurance, ArgumentFormats.Fasten, ArgumentFormats.Sacm, ArgumentFormats.CertWare, ArgumentFormats.Asce,
    ];

    private readonly Option<Notation?> _notation = SharedOptions.OptionalChoice(
        "--notation",
        "annotated: GSN's shapes with colours and marks; gsn: the standard and nothing else, black on white; cae: claims, arguments, evidence "
            + "[default: gsn for pictures without an overlay of a GSN tool's file that marks no pathway, else annotated]",
        ("annotated", Notation.Annotated),
        ("gsn", Notation.Gsn),
        ("cae", Notation.Cae));

    private readonly Option<DiagramTheme> _theme = SharedOptions.Choice(
        "--theme",
        "Which colours; pictures only",
        ("automatic", DiagramTheme.Automatic),
        ("light", DiagramTheme.Light),
        ("dark", DiagramTheme.Dark),
        ("monochrome", DiagramTheme.Monochrome));

    private readonly Option<string?> _style = new("--style")
    {
        Description = "A style sheet (CSS) that outweighs the diagram's own; pictures only",
        HelpName = "CSS",
    };

    public void AddTo(Command command)
    {
        command.Add(_notation);
        command.Add(_theme);
        command.Add(_style);
    }

    /// <summary>Refuses what only pictures of diagrams have.</summary>
    /// <exception cref="UnusableException">Something of it is given.</exception>
    public void Refuse(ParseResult parsed, string what)
    {
        string? given = parsed.GetValue(_style) is not null ? "--style" : parsed.GetValue(_theme) != default ? "--theme" : null;
        if (given is not null)
        {
            throw new UnusableException($"{given} is for pictures of diagrams, not for {what}");
        }
    }

    /// <summary>Whose shapes pages use: what is plain has no room for what they show.</summary>
    public Notation OfPages(ParseResult parsed) => parsed.GetValue(_notation) ?? Notation.Annotated;

    /// <summary>The options of a diagram with its look.</summary>
    /// <param name="parsed">What was given.</param>
    /// <param name="argument">The argument.</param>
    /// <param name="format">The format that it came in.</param>
    /// <param name="options">What is shown of it.</param>
    /// <exception cref="UnusableException">The style sheet cannot be read.</exception>
    public DiagramOptions Of(ParseResult parsed, Argument argument, ArgumentFormat format, DiagramOptions options) => options with
    {
        Notation = parsed.GetValue(_notation) ?? UsualNotation(format, argument, options.Overlay),
        Theme = parsed.GetValue(_theme),
        StyleSheet = parsed.GetValue(_style) is { } path ? ReadStyle(path) : null,
    };

    /// <summary>Draws with such options.</summary>
    /// <exception cref="UnusableException">The style sheet cannot be used.</exception>
    public void Drawing(ParseResult parsed, Action draw)
    {
        string? path = parsed.GetValue(_style);
        try
        {
            draw();
        }
        catch (ArgumentException exception) when (path is not null)
        {
            throw new UnusableException($"cannot use the style sheet '{path}': {exception.Message.Split(" (Parameter", 2)[0]}");
        }
    }

    private static Notation UsualNotation(ArgumentFormat format, Argument argument, Overlay? overlay) =>
        overlay is null && OfGsnTools.Contains(format) && !argument.Elements.Any(element => element is Goal { IsPathway: true })
            ? Notation.Gsn
            : Notation.Annotated;

    private static string ReadStyle(string path)
    {
        try
        {
            return Encoding.UTF8.GetString(TextInput.WithoutMark(RegularFile.ReadAll(path)).Span);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableException($"cannot read the style sheet '{path}': {Inputs.Reason(exception, path)}");
        }
    }
}
