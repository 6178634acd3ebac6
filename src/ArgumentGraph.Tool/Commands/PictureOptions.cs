using System.CommandLine;
using System.Globalization;
using ArgumentGraph.Interchange;
using ArgumentGraph.Rendering;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Commands;

/// <summary>The pictures that <c>render</c> makes: of a part of the argument, of a sheet, of all sheets, of its modules, or the heat map.</summary>
internal sealed class PictureOptions(Option<string?> show)
{
    // Nobody finds a way in one drawing of more elements.
    private const int LargestWhole = 5_000;

    private readonly Option<string?> _view = new("--view")
    {
        Description = "whole | open (what does not stand) | under:ID | around:ID[:DISTANCE]; pictures only "
            + "[default: whole; of more than 5,000 elements the sheet overview]",
        HelpName = "VIEW",
    };

    private readonly Option<string?> _pathway = new("--pathway")
    {
        Description = "One pathway and what it rests on: the same as --view under:ID",
        HelpName = "ID",
    };

    private readonly SelectOption _select = new("Only some elements and the relationships between them; pictures only");

    private readonly Option<int?> _depth = SharedOptions.Number("--depth", "Show N layers of support below the tops", 0, int.MaxValue);
    private readonly Option<string?> _sheet = new("--sheet")
    {
        Description = "One of the sheets that the argument is divided into: overview, a module, or the id of a pathway or shared sub-argument; pictures only",
        HelpName = "NAME",
    };

    private readonly Option<bool> _sheets = new("--sheets")
    {
        Description = "All sheets: the pages of a PDF; else a file for each, OUT with the sheet's name before .svg or .png, or SVG in the folder OUT",
    };

    private readonly Option<string?> _overlay = new("--overlay")
    {
        Description = "none | standing | load-bearing | what-if:ID[,ID] (what falls with them) | importance:ID | tag:KEY; pictures only [default: none]",
        HelpName = "OVERLAY",
    };

    private readonly Option<bool> _heatMap = new("--heat-map") { Description = "Draw the heat map instead: pathways by what they rest on; pictures only" };

    private readonly Option<bool> _modules = new("--modules") { Description = "Draw which modules rest on which instead; pictures and .mmd only" };

    private readonly Option<double?> _scale = new("--scale")
    {
        Description = "How many pixels of a PNG one of the diagram becomes: above 0, up to 20 [default: 1]",
        HelpName = "N",
        CustomParser = result =>
        {
            if (double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number is > 0 and <= 20)
            {
                return number;
            }

            result.AddError($"'{result.Tokens[0].Value}' is not a value of --scale; expected a number above 0, up to 20.");
            return null;
        },
    };

    /// <summary>The notation, the colours, the style sheet.</summary>
    public PictureLook Look { get; } = new();

    public void AddTo(Command command)
    {
        command.Add(_view);
        command.Add(_pathway);
        _select.AddTo(command);
        command.Add(_depth);
        command.Add(_sheet);
        command.Add(_sheets);
        command.Add(_overlay);
        command.Add(_heatMap);
        command.Add(_modules);
        command.Add(_scale);
        Look.AddTo(command);
    }

    /// <summary>Whether pictures are asked for.</summary>
    public bool AreAskedFor(ParseResult parsed, string target, string extension) =>
        extension == ".svg" || DrawnFile.IsAskedFor(extension) || (parsed.GetValue(_sheets) && IsFolder(target));

    /// <summary>Whether the modules are asked for instead of the argument.</summary>
    public bool AreModulesAskedFor(ParseResult parsed) => parsed.GetValue(_modules);

    /// <summary>Refuses what does not go together.</summary>
    /// <exception cref="UnusableException">Something does not.</exception>
    public void Check(ParseResult parsed, string target, string extension)
    {
        bool isPicture = AreAskedFor(parsed, target, extension);
        bool isHeatMap = parsed.GetValue(_heatMap);
        bool isSheet = parsed.GetValue(_sheet) is not null || parsed.GetValue(_sheets);
        if (parsed.GetValue(_scale) is not null && extension != ".png")
        {
            throw new UnusableException($"only PNG has a --scale, the name '{target}' must end with .png");
        }

        if (!isPicture || isHeatMap)
        {
            Look.Refuse(parsed, isHeatMap ? "the heat map" : $"'{target}'");
        }

        if (_select.IsGiven(parsed) && (!isPicture || isHeatMap))
        {
            throw new UnusableException($"only pictures are of selected elements, the name '{target}' must end with .svg, .png or .pdf, without --heat-map");
        }

        if (isSheet && !isPicture)
        {
            throw new UnusableException($"only pictures are of sheets, the name '{target}' must end with .svg, .png or .pdf, or with / for a folder");
        }

        bool isPart = parsed.GetValue(_view) is not null || parsed.GetValue(_pathway) is not null || parsed.GetValue(_depth) is not null
            || _select.IsGiven(parsed);
        if (isSheet && (isHeatMap || isPart))
        {
            throw new UnusableException(
                "a sheet is a part of the argument already; give --sheet or --sheets without --view, --pathway, --select, --depth and --heat-map");
        }

        if (parsed.GetValue(_modules))
        {
            CheckModules(parsed, target, isPicture || extension == ".mmd", isHeatMap || isSheet || isPart);
        }

        if (parsed.GetValue(_sheet) is not null && parsed.GetValue(_sheets))
        {
            throw new UnusableException("give one of --sheet and --sheets");
        }
    }

    private void CheckModules(ParseResult parsed, string target, bool isPicture, bool isOther)
    {
        if (!isPicture)
        {
            throw new UnusableException($"--modules makes a picture, the name '{target}' must end with .svg, .png, .pdf or .mmd");
        }

        if (isOther || parsed.GetValue(_overlay) is not (null or "none" or "standing"))
        {
            throw new UnusableException(
                "--modules draws modules and not elements; give it without --view, --pathway, --depth, --sheet, --sheets, --heat-map, and without an "
                    + "--overlay other than standing");
        }
    }

    /// <summary>The scale of PNG.</summary>
    public double Scale(ParseResult parsed) => parsed.GetValue(_scale) ?? 1;

    /// <summary>Draws the pictures and writes their files.</summary>
    /// <param name="parsed">What was given.</param>
    /// <param name="target">The file, or for all sheets a folder.</param>
    /// <param name="format">The format that the argument came in.</param>
    /// <param name="words">What the words mean for it.</param>
    /// <param name="files">Writes them.</param>
    public void Write(ParseResult parsed, string target, ArgumentFormat format, RenderChoices words, PictureFiles files)
    {
        if (parsed.GetValue(_heatMap))
        {
            files.Write(target, HeatMap.Of(words.LoadBearing).ToSvg());
            return;
        }

        DiagramOptions options = Look.Of(parsed, words.Argument, format, new DiagramOptions
        {
            View = words.View(parsed.GetValue(_view), parsed.GetValue(_pathway), SelectedBy(parsed, words), parsed.GetValue(_depth)),
            Overlay = words.Overlay(parsed.GetValue(_overlay)),
            Show = words.Shown(parsed.GetValue(show)),
            Support = words.Support,
        });
        Look.Drawing(parsed, () =>
        {
            if (parsed.GetValue(_modules))
            {
                files.Write(target, words.Modules(options));
                return;
            }

            bool isLarge = IsLarge(parsed, words.Argument);
            if (parsed.GetValue(_sheet) is null && !parsed.GetValue(_sheets) && !isLarge)
            {
                files.Write(target, Diagram.Of(words.Argument, options, files.Progress, words.CancellationToken));
                return;
            }

            ArgumentSheets sheets = words.Argument.ToSheets(new() { Diagram = options }, words.CancellationToken);
            if (isLarge)
            {
                files.Note($"{words.Argument.Elements.Count.ToString("N0", CultureInfo.InvariantCulture)} elements are too many for one drawing: "
                    + $"'{target}' is the sheet overview; --sheets draws all sheets, --sheet one, --view whole everything in one");
                files.Write(target, sheets.Overview.Diagram);
            }
            else if (parsed.GetValue(_sheet) is { } name)
            {
                Sheet sheet = sheets.Find(name) ?? throw new UnusableException($"the argument has no sheet '{name}'"
                    + Spelling.Suggestion(name, sheets.All.Select(each => each.Name), $"; it has {ShortListOf(sheets)}"));
                files.Write(target, sheet.Diagram);
            }
            else
            {
                files.Write(target, IsFolder(target), sheets);
            }
        });
    }

    /// <summary>Draws the template of a pattern and writes its file.</summary>
    /// <exception cref="UnusableException">It is not drawn so.</exception>
    public void Write(ParseResult parsed, string target, string extension, Pattern pattern, PictureFiles files)
    {
        bool isSheets = parsed.GetValue(_sheet) is not null || parsed.GetValue(_sheets);
        if (!AreAskedFor(parsed, target, extension) || isSheets || parsed.GetValue(_heatMap) || parsed.GetValue(_overlay) is not (null or "none"))
        {
            throw new UnusableException(
                $"a pattern is drawn as a picture of its template: the name '{target}' must end with .svg, .png or .pdf, without --sheet, --heat-map and "
                    + "--overlay");
        }

        var words = new RenderChoices(pattern.Template, Setting.Default, CancellationToken.None);
        DiagramOptions options = Look.Of(parsed, pattern.Template, ArgumentFormats.Json, new DiagramOptions
        {
            View = words.View(parsed.GetValue(_view), parsed.GetValue(_pathway), SelectedBy(parsed, words), parsed.GetValue(_depth)),
            Show = words.Shown(parsed.GetValue(show)),
        });
        Look.Drawing(parsed, () => files.Write(target, Diagram.Of(pattern, options)));
    }

    // Whether all would be drawn in one though nobody asked for that, and be too much.
    private bool IsLarge(ParseResult parsed, Argument argument) => argument.Elements.Count > LargestWhole
        && parsed.GetValue(_sheet) is null && !parsed.GetValue(_sheets) && parsed.GetValue(_view) is null && parsed.GetValue(_pathway) is null
        && parsed.GetValue(_depth) is null && !_select.IsGiven(parsed);

    // Null where nothing is selected.
    private ValueList<string>? SelectedBy(ParseResult parsed, RenderChoices words) =>
        _select.IsGiven(parsed) ? [.. _select.Ids(parsed, words.Argument, words.Setting, words.CancellationToken)] : null;

    private static string ShortListOf(ArgumentSheets sheets)
    {
        const int Most = 40;
        string names = string.Join(", ", sheets.All.Take(Most).Select(sheet => sheet.Name));
        return sheets.All.Count > Most ? string.Create(CultureInfo.InvariantCulture, $"{names} and {sheets.All.Count - Most} more") : names;
    }

    private static bool IsFolder(string target) => Path.EndsInDirectorySeparator(target) || Directory.Exists(target);
}
