namespace ArgumentGraph.Rendering.Reports;

/// <summary>The argument's sheets as a report shows them: small enough to be read on paper, each with what was cut off from it after it.</summary>
internal sealed class ReportSheets
{
    // A sheet that is too large is divided anew with two thirds of its elements: after so many rounds it is as small as can be.
    private const int MostRounds = 16;
    private const int Fewest = 3;

    private readonly SupportReport _support;
    private readonly ILookup<string, Sheet> _partsOf;

    public ReportSheets(Argument argument, SupportReport support, ValueList<string> show, CancellationToken cancellationToken)
    {
        Argument = argument;
        _support = support;
        Sheets = Divide(argument, support, show, cancellationToken);
        _partsOf = Sheets.All.Where(sheet => sheet.Kind == SheetKind.Part)
            .ToLookup(sheet => Sheets.All.First(user => user.References.Any(reference => reference.SheetName == sheet.Name)).Name, StringComparer.Ordinal);
    }

    public Argument Argument { get; }

    public ArgumentSheets Sheets { get; }

    /// <summary>A sheet and, after it, what was cut off from it because it would have been too large.</summary>
    public IEnumerable<Sheet> WithParts(Sheet sheet)
    {
        var open = new Stack<Sheet>([sheet]);
        while (open.TryPop(out Sheet? next))
        {
            yield return next;
            foreach (Sheet part in _partsOf[next.Name].Reverse())
            {
                open.Push(part);
            }
        }
    }

    /// <summary>The picture of a sheet.</summary>
    public Picture PictureOf(Sheet sheet) => new(
        NameOf(sheet),
        sheet.Top is { } top ? $"The argument for {top.Id}, with what stands and what does not." : "The argument from above, with what stands and what does not.",
        sheet.ToSvg())
    {
        HasCaption = false,
        Flowchart = SheetFlowchart.Of(Argument, _support, sheet),
    };

    // Numbered, since ids of elements may hold what names of files may not.
    private string NameOf(Sheet sheet)
    {
        int number = Sheets.All.Where(other => other.Kind == sheet.Kind).ToList().IndexOf(sheet) + 1;
        return sheet.Kind == SheetKind.Overview ? "overview"
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{sheet.Kind.ToString().ToLowerInvariant()}-{number}");
    }

    private static ArgumentSheets Divide(Argument argument, SupportReport support, ValueList<string> show, CancellationToken cancellationToken)
    {
        var limits = new Dictionary<string, int>(StringComparer.Ordinal);
        var sizes = new Dictionary<string, bool>(StringComparer.Ordinal);
        var options = new SheetOptions
        {
            Diagram = new DiagramOptions
            {
                Overlay = Overlay.Standing(support), Support = support, Title = string.Empty, IsInReport = true, MaximumLines = 3, Show = show, IdPrefix = "r-",
            },
        };
        options = options with { LargestOf = top => limits.GetValueOrDefault(top?.Id ?? string.Empty, options.LargestSheet) };
        for (int round = 0; ; round++)
        {
            var sheets = ArgumentSheets.Of(argument, options, cancellationToken);
            bool isDone = true;
            // The overview is not divided: what stands over the pathways belongs together.
            foreach (Sheet sheet in sheets.All.Skip(1).Where(sheet => sheet.Elements.Count > Fewest && !IsReadable(sheet)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                string top = sheet.Top?.Id ?? string.Empty;
                int limit = Math.Max(2, Math.Min(sheet.Elements.Count, limits.GetValueOrDefault(top, options.LargestSheet)) * 2 / 3);
                isDone &= limits.GetValueOrDefault(top) == limit;
                limits[top] = limit;
            }

            if (isDone || round == MostRounds)
            {
                return sheets;
            }
        }

        // Laid out once for what is on it, however often sheets are divided.
        bool IsReadable(Sheet sheet)
        {
            string content = $"{sheet.Name}\n{string.Join('\n', sheet.Elements.Select(element => element.Id))}\n\n"
                + string.Join('\n', sheet.References.Select(reference => reference.Element.Id));
            if (!sizes.TryGetValue(content, out bool isReadable))
            {
                sizes.Add(content, isReadable = PrintedSize.Of(sheet.Diagram.Width, sheet.Diagram.Height).IsReadableUpright);
            }

            return isReadable;
        }
    }
}
