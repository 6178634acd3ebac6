using System.Globalization;
using System.Text;
using System.Text.Json;
using ArgumentGraph.Rendering.Layout;
using ArgumentGraph.Rendering.Working;

namespace ArgumentGraph.Rendering.Pages;

/// <summary>The sheets of a page: they lie in it as text until they are shown. Without scripts the first is drawn.</summary>
internal sealed class PageSheets
{
    private const string Whole = "whole";
    private const string Modules = "modules";

    // A whole argument is drawn in one, too, as long as a reader may find their way in it.
    private const int LargestWhole = 600;

    // What browsers take in a few seconds, in boxes on all sheets together.
    private const int MostBoxes = 20_000;

    private readonly List<(string Name, string Kind, string Title, Diagram Diagram)> _sheets = [];
    private readonly ModulePicture? _modules;

    /// <summary>Divides and lays out.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="options">How it is drawn.</param>
    /// <param name="modules">What its modules rest on; null where it has none.</param>
    /// <param name="steps">Asked before each sheet is laid out.</param>
    /// <param name="cancellationToken">Ends the dividing.</param>
    public PageSheets(Argument argument, DiagramOptions options, ModulesReport? modules, WorkSteps steps, CancellationToken cancellationToken)
    {
        var sheets = ArgumentSheets.Of(argument, new SheetOptions { Diagram = options }, cancellationToken);
        HashSet<Sheet> chosen = Chosen(sheets);
        LeftOut = chosen.Count == sheets.All.Count ? string.Empty : string.Create(
            CultureInfo.InvariantCulture,
            $" The page draws {chosen.Count:N0} of {sheets.All.Count:N0} sheets, the nearest to the overview: more would be too large for a browser. ")
            + "'argument-graph render' with --sheets draws all, with --sheet and an id one.";
        foreach (Sheet sheet in sheets.All.Where(chosen.Contains))
        {
            steps.At((double)_sheets.Count / chosen.Count);
            _sheets.Add((sheet.Name, sheet.Kind.ToWord(), sheet.Title, sheet.Diagram));
        }

        if (modules is not null)
        {
            _modules = new ModulePicture(modules, name => (name is null ? sheets.Overview : sheets.All.FirstOrDefault(
                sheet => sheet is { Kind: SheetKind.Module, Top: null } && sheet.Module?.Name == name))?.Name);
            var picture = Diagram.Of(
                _modules, options with { IdPrefix = options.IdPrefix + Modules + "-", Notation = Notation.Annotated }, withStandings: false);
            _sheets.Add((FreeName(sheets, Modules), Modules, picture.Argument.Title, picture));
        }

        if (_sheets.Count > 1 && argument.Elements.Count <= LargestWhole)
        {
            var whole = Diagram.Of(argument, options with { IdPrefix = options.IdPrefix + Whole + "-" }, progress: null, cancellationToken);
            _sheets.Add((FreeName(sheets, Whole), Whole, argument.Title, whole));
        }
    }

    /// <summary>What it does not draw, in a sentence; empty where it draws everything.</summary>
    public string LeftOut { get; }

    /// <summary>The drawing that the page begins with. Its texts are escaped, and end no element that it stands in.</summary>
    public string FirstSvg => _sheets[0].Diagram.ToSvg();

    /// <summary>The other drawings, each as a block of data, which no browser runs or draws by itself. Their texts are escaped, and end no block.</summary>
    public string OthersHtml
    {
        get
        {
            var html = new StringBuilder();
            for (int place = 1; place < _sheets.Count; place++)
            {
                html.Append(CultureInfo.InvariantCulture, $"<script type=\"image/svg+xml\" id=\"sheet-{place}\">")
                    .Append(WithoutStyle(_sheets[place].Diagram.ToSvg())).Append("</script>\n");
            }

            return html.ToString();
        }
    }

    /// <summary>Writes what each sheet is, and where it draws which elements and challenged relationships.</summary>
    /// <param name="json">An object that has been begun.</param>
    /// <param name="structure">The argument.</param>
    public void Write(Utf8JsonWriter json, NumberedArgument structure)
    {
        json.WriteStartArray("sheets");
        foreach ((string name, string kind, string title, Diagram diagram) in _sheets)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("kind", kind);
            json.WriteString("title", title);
            json.WriteStartArray("boxes");
            foreach (NodeBox box in diagram.Graph.Nodes)
            {
                bool isModule = kind == Modules;
                int number = isModule ? _modules!.PlacedAt(box.Element.Id) : box.Number;
                foreach (int value in (ReadOnlySpan<int>)[number, box.X, box.Y, box.Width, box.Height, isModule || box.SheetName is not null ? 1 : 0])
                {
                    json.WriteNumberValue(value);
                }
            }

            json.WriteEndArray();
            if (kind == Modules)
            {
                WriteModules(json, diagram.Graph.Nodes, structure);
                json.WriteStartArray("challenged");
                json.WriteEndArray();
            }
            else
            {
                WriteChallenged(json, diagram.Graph.Arcs, structure);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // What each box of the picture of modules is there for: the goals whose least standing it shows.
    private void WriteModules(Utf8JsonWriter json, NodeBox[] boxes, NumberedArgument structure)
    {
        json.WriteStartArray("modules");
        foreach (NodeBox box in boxes)
        {
            json.WriteStartObject();
            json.WriteString("name", box.Element.Id);
            json.WriteString("title", box.Element.Statement);
            StandingModel.WriteNumbers(json, "goals", [.. _modules!.GoalsOf(box.Element.Id).Select(goal => structure.NumberOf(goal.Id))]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // Where a cross stands while a challenge defeats a relationship.
    private static void WriteChallenged(Utf8JsonWriter json, List<DiagramArc> arcs, NumberedArgument structure)
    {
        json.WriteStartArray("challenged");
        for (int i = 0; i < arcs.Count; i++)
        {
            if (!structure.Challenges.OfRelationship(arcs[i].Relationship).IsEmpty)
            {
                DiagramPoint middle = arcs[i].Path!.MiddleOf(arcs[i].MiddlePiece);
                json.WriteNumberValue(i);
                json.WriteNumberValue(arcs[i].Relationship);
                json.WriteNumberValue(Math.Round(middle.X, 1));
                json.WriteNumberValue(Math.Round(middle.Y, 1));
            }
        }

        json.WriteEndArray();
    }

    // All, or in the order in which references lead to them from the overview and the pathways, as many as have room; then the others.
    private static HashSet<Sheet> Chosen(ArgumentSheets sheets)
    {
        var chosen = new HashSet<Sheet>();
        var open = new Queue<Sheet>(sheets.All.Where(sheet => sheet.Kind is SheetKind.Overview or SheetKind.Pathway or SheetKind.Module));
        int boxes = 0;
        foreach (Sheet next in sheets.All)
        {
            open.Enqueue(next);
            while (open.TryDequeue(out Sheet? sheet))
            {
                int size = sheet.Elements.Count + sheet.References.Count;
                if (chosen.Contains(sheet) || (boxes + size > MostBoxes && chosen.Count > 0))
                {
                    continue;
                }

                chosen.Add(sheet);
                boxes += size;
                foreach (SheetReference reference in sheet.References)
                {
                    open.Enqueue(sheets.Find(reference.SheetName)!);
                }
            }
        }

        return chosen;
    }

    // The style of the first drawing holds for all.
    private static string WithoutStyle(string svg)
    {
        const string End = "</style>";
        int begin = svg.IndexOf("<style>", StringComparison.Ordinal);
        return svg.Remove(begin, svg.IndexOf(End, begin, StringComparison.Ordinal) + End.Length - begin);
    }

    // A sheet may be called so after its element, and keeps its name.
    private static string FreeName(ArgumentSheets sheets, string name)
    {
        while (sheets.Find(name) is not null)
        {
            name += "-argument";
        }

        return name;
    }
}
