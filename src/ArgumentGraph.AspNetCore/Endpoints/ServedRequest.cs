using ArgumentGraph.Rendering;
using ArgumentGraph.Watching;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ArgumentGraph.AspNetCore.Endpoints;

/// <summary>A request for something of one argument: the argument as it was when the request came, and the setting that was asked for.</summary>
internal sealed class ServedRequest
{
    private readonly ArgumentAnalyses _analyses;

    /// <exception cref="RefusedException">The argument is not served, it has no version yet, or a part of the setting is invalid.</exception>
    public ServedRequest(HttpContext context, ArgumentCatalog catalog, ArgumentAnalyses analyses)
    {
        _analyses = analyses;
        Context = context;
        string name = (string)context.GetRouteValue("name")!;
        Served = catalog.Find(name) ?? throw RefusedException.NoSuchArgument(name);
        (AskedBaseline, AskedDate, AskedClaimPoints) = Query.Setting(context.Request);
        Setting = analyses.SettingOf(Served, AskedBaseline, AskedDate) with { CountsClaimPoints = AskedClaimPoints ?? false };
    }

    public HttpContext Context { get; }

    public WatchedArgument Served { get; }

    public Setting Setting { get; }

    public Baseline? AskedBaseline { get; }

    public DateOnly? AskedDate { get; }

    public bool? AskedClaimPoints { get; }

    /// <exception cref="RefusedException">It has not been read yet.</exception>
    public Argument Argument => Servable.Argument!;

    // What is made is made of a version.
    private WatchedArgument Servable => Served.Argument is not null
        ? Served
        : throw new RefusedException(
            StatusCodes.Status503ServiceUnavailable,
            "The argument cannot be served",
            $"There has been no well-formed version of '{Served.Name}' yet. {Served.Problem?.Message}".TrimEnd());

    /// <summary>The reviews beside the argument; null where there are none that can be read.</summary>
    public CaseReviews? Reviews => Served.Reviews?.Reviews;

    /// <summary>The version of the reviews; empty where there are none.</summary>
    public string ReviewsVersion => Served.ReviewsVersion ?? string.Empty;

    /// <summary>The version of what is made: content, reviews and setting.</summary>
    public string Version => $"{Served.Version} {Setting}{(Served.ReviewsVersion is { } reviews ? $" {reviews}" : string.Empty)}";

    /// <exception cref="RefusedException">There is no version yet.</exception>
    public Task<SupportReport> Support() => _analyses.AnalyzeSupportAsync(Servable, Setting, Context.RequestAborted);

    /// <exception cref="RefusedException">There is no version yet.</exception>
    public Task<LoadBearingReport> LoadBearing() => _analyses.AnalyzeLoadBearingAsync(Servable, Setting, Context.RequestAborted);

    /// <exception cref="RefusedException">There is no version yet.</exception>
    public Task<ArgumentState> State() => _analyses.StateAsync(Servable, Setting, Context.RequestAborted);

    /// <exception cref="RefusedException">There is no version yet.</exception>
    public async Task<MadeReport> Report(ReportKind kind, ReportQuery query)
    {
        if (query == ReportQuery.Empty && kind.ReportType == typeof(SupportReport))
        {
            return MadeReport.Of(await Support().ConfigureAwait(false));
        }

        if (query == ReportQuery.Empty && kind.ReportType == typeof(LoadBearingReport))
        {
            return MadeReport.Of(await LoadBearing().ConfigureAwait(false));
        }

        if (query == ReportQuery.Empty && kind.ReportType == typeof(JointReport))
        {
            return MadeReport.Of(await _analyses.AnalyzeJointAsync(Servable, Setting, Context.RequestAborted).ConfigureAwait(false));
        }

        if (query == ReportQuery.Empty && kind.ReportType == typeof(ReviewReport))
        {
            return await _analyses.AnalyzeOnceAsync(
                Servable, Setting, kind.Name, ReviewsVersion,
                (judged, cancel) => MadeReport.Of(judged.AnalyzeReviews(Reviews ?? CaseReviews.Empty, cancellationToken: cancel)), Context.RequestAborted)
                .ConfigureAwait(false);
        }

        return await _analyses.AnalyzeOnceAsync(
            Servable, Setting, kind.Name, query.ToString(), (judged, cancel) => kind.Make(judged, query, progress: null, cancel), Context.RequestAborted)
            .ConfigureAwait(false);
    }

    /// <summary>What a function makes of the argument: at hand, under way, or made now.</summary>
    /// <param name="kind">What it is, of a few.</param>
    /// <param name="details">What else of the request it depends on.</param>
    /// <param name="make">Makes it.</param>
    /// <exception cref="RefusedException">There is no version yet.</exception>
    public Task<T> AnalyzeOnce<T>(string kind, string details, Func<Argument, CancellationToken, T> make) =>
        _analyses.AnalyzeOnceAsync(Servable, Setting, kind, details, (judged, cancel) => make(judged.Argument, cancel), Context.RequestAborted);

    /// <summary>Makes a text, or takes it from what is at hand, and sends it.</summary>
    /// <param name="contentType">Its media type.</param>
    /// <param name="policy">Its content security policy.</param>
    /// <param name="kind">What it is, of a few.</param>
    /// <param name="details">What else of the request it depends on.</param>
    /// <param name="make">Makes it.</param>
    public Task Send(string contentType, string policy, string kind, string details, Func<Argument, CancellationToken, string> make) =>
        Send(contentType, _ => policy, kind, details, make);

    /// <summary>The same, with a policy that names what is in the text.</summary>
    public async Task Send(string contentType, Func<string, string> policyOf, string kind, string details, Func<Argument, CancellationToken, string> make)
    {
        Rendition rendition = await AnalyzeOnce(kind, details, (argument, cancel) =>
        {
            string text = make(argument, cancel);
            return new Rendition(contentType, text, policyOf(text));
        }).ConfigureAwait(false);
        await Reply.Send(Context, rendition).ConfigureAwait(false);
    }

    /// <summary>Works within the limits on what may run at once; nothing is kept.</summary>
    public Task<T> AnalyzeNow<T>(string kind, Func<CancellationToken, T> make) => _analyses.AnalyzeNowAsync(Served.Name, kind, make, Context.RequestAborted);

    /// <summary>The element of that id.</summary>
    /// <exception cref="RefusedException">No element has it.</exception>
    public string KnownId(string id)
    {
        try
        {
            _ = Argument[id];
            return id;
        }
        catch (KeyNotFoundException exception)
        {
            throw RefusedException.NoSuchElement(RefusedException.Shown(exception.Message));
        }
    }

    /// <summary>The asked part of the setting, as it stands in an address.</summary>
    public string SettingQuery => Query.ForSetting(AskedBaseline, AskedDate, AskedClaimPoints);
}
