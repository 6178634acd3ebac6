using System.CommandLine;
using System.Globalization;
using System.Text;
using ArgumentGraph.Interchange;
using ArgumentGraph.Rendering;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Commands;

/// <summary><c>argument-graph render FILE -o OUT</c>: a picture or an interactive page.</summary>
internal static class RenderCommand
{
    public static Command Create(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        CaseInput input = new();
        Option<string> output = new("--output", "-o")
        {
            Description = "The file to write: its name ends with .svg, .png, .pdf, .html (an interactive page), .dot or .mmd",
            HelpName = "OUT",
            Required = true,
        };
        Option<string?> view = new("--view")
        {
            Description = "whole | open (what does not stand) | under:ID | around:ID[:DISTANCE]; pictures only [default: whole]",
            HelpName = "VIEW",
        };
        Option<string?> pathway = new("--pathway") { Description = "One pathway and what it rests on: the same as --view under:ID", HelpName = "ID" };
        Option<int?> depth = SharedOptions.Number("--depth", "Show N layers of support below the tops", 0, int.MaxValue);
        Option<string?> overlay = new("--overlay")
        {
            Description = "none | standing | load-bearing | what-if:ID[,ID] (what falls with them) | importance:ID | tag:KEY; pictures only [default: none]",
            HelpName = "OVERLAY",
        };
        Option<string?> show = SharedOptions.Show("a line each; pictures and pages");
        Option<string?> reviews = ReviewCommand.ReviewsOption();
        reviews.Description = "The file of reviews, which pages show [default: NAME.reviews.json beside the case]";
        Option<string?> since = new("--since")
        {
            Description = "An older version: the page says what changed since, and what the changes do, and marks it in the diagram; pages only",
            HelpName = "OLD",
        };
        PictureLook look = new();
        Option<double?> scale = Scale();
        Option<Baseline> baseline = SharedOptions.BaselineOption();
        Option<DateOnly?> date = SharedOptions.Date();
        Option<bool> heatMap = new("--heat-map") { Description = "Draw the heat map instead: pathways by what they rest on; pictures only" };
        Option<bool> force = new("--force") { Description = "Replace a file that argument-graph did not write" };
        Command command = new("render", "Draw an argument: as SVG, PNG or PDF, as an interactive page, as DOT or Mermaid")
        {
            output, view, pathway, depth, overlay, show, reviews, since, scale, heatMap, baseline, date, force,
        };
        look.AddTo(command);
        input.AddTo(command, isJudged: true);
        command.SetAction(parsed =>
        {
            string target = parsed.GetRequiredValue(output);
            string extension = Path.GetExtension(target).ToLowerInvariant();
            bool isPicture = extension == ".svg" || DrawnFile.IsAskedFor(extension);
            CheckIsPage(target, extension, parsed.GetValue(reviews), "reviews: with --reviews", string.Empty);
            CheckIsPage(target, extension, parsed.GetValue(since), "changes: with --since", "; 'argument-graph diff --format svg' draws both versions");
            if (parsed.GetValue(scale) is not null && extension != ".png")
            {
                throw new UnusableException($"only PNG has a --scale, the name '{target}' must end with .png");
            }

            if (!isPicture || parsed.GetValue(heatMap))
            {
                look.Refuse(parsed, parsed.GetValue(heatMap) ? "the heat map" : $"'{target}'");
            }

            (Argument argument, ArgumentFormat format, Setting setting) = input.LoadJudgedWithFormat(parsed, environment, date, baseline, cancellationToken);
            var words = new RenderChoices(argument, setting, cancellationToken);
            using var progress = new ProgressLine(environment, "Drawing");
            progress.Report(0);
            string text = extension switch
            {
                _ when isPicture && parsed.GetValue(heatMap) => HeatMap.Of(words.LoadBearing).ToSvg(),
                _ when isPicture => look.Draw(parsed, argument, format, new DiagramOptions
                {
                    View = words.View(parsed.GetValue(view), parsed.GetValue(pathway), parsed.GetValue(depth)),
                    Overlay = words.Overlay(parsed.GetValue(overlay)),
                    Show = words.Shown(parsed.GetValue(show)),
                    Support = words.Support,
                }).ToSvg(),
                ".html" or ".htm" => argument.ToHtml(
                    new PageOptions
                    {
                        Setting = words.Setting,
                        Show = words.Shown(parsed.GetValue(show)),
                        Notation = look.OfPages(parsed),
                        Reviews = ReviewFiles.Of(argument, input.Files(parsed), parsed.GetValue(reviews), environment),
                        Since = parsed.GetValue(since) is { } old ? input.Load(parsed, environment, cancellationToken, [old]) : null,
                    },
                    cancellationToken),
                ".dot" or ".gv" => Graph(argument, ArgumentFormats.Dot, environment, cancellationToken),
                ".mmd" => Graph(argument, ArgumentFormats.Mermaid, environment, cancellationToken),
                _ => throw new UnusableException($"the name '{target}' must end with .svg, .png, .pdf, .html, .dot or .mmd"),
            };
            byte[]? drawn = DrawnFile.IsAskedFor(extension)
                ? DrawnFile.Of([text], extension, parsed.GetValue(scale) ?? 1, environment, cancellationToken)
                : null;
            progress.Clear();
            if (drawn is null)
            {
                OutputFile.Write(target, text, parsed.GetValue(force), environment);
            }
            else
            {
                OutputFile.Write(target, drawn, parsed.GetValue(force));
            }

            return ExitCode.Fine;
        });
        return command;
    }

    private static Option<double?> Scale() => new("--scale")
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

    private static void CheckIsPage(string target, string extension, string? asked, string what, string instead)
    {
        if (asked is not null && extension is not (".html" or ".htm"))
        {
            throw new UnusableException($"only pages show {what}, the name '{target}' must end with .html{instead}");
        }
    }

    // Graphviz and Mermaid show what stands in a text, marks and all: they get it without.
    private static string Graph(Argument argument, ArgumentFormat format, ToolEnvironment environment, CancellationToken cancellationToken)
    {
        using var text = new MemoryStream();
        foreach (Loss loss in ArgumentFormats.WriteTo(LightMarkup.ToPlainText(argument), text, format, cancellationToken))
        {
            environment.Error.WriteLine(TerminalText.Clean(loss.ToString()));
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }
}
