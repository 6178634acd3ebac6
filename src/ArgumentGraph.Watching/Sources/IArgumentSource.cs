using Microsoft.Extensions.Primitives;

namespace ArgumentGraph.Watching;

/// <summary>Where a watched argument comes from: a file, a database, another service. Called by one thread at a time.</summary>
/// <example>
/// <code>
/// sealed class Nightly(HttpClient client) : IArgumentSource
/// {
///     public async ValueTask&lt;SourceReading&gt; ReadAsync(CancellationToken cancellationToken) =>
///         SourceReading.Of(Argument.Parse(await client.GetStringAsync("https://cases.example/nightly.json", cancellationToken)));
///
///     public IChangeToken Watch() => new CancellationChangeToken(new CancellationTokenSource(TimeSpan.FromHours(1)).Token);
/// }
/// </code>
/// </example>
public interface IArgumentSource
{
    /// <summary>Reads the argument as it is now.</summary>
    /// <param name="cancellationToken">Ends reading.</param>
    /// <returns>
    /// What came of it. A reading with errors, like an exception, leaves the last good version; what was found is shown beside it.
    /// </returns>
    ValueTask<SourceReading> ReadAsync(CancellationToken cancellationToken);

    /// <summary>
    /// A token that fires when the argument may have changed since this call; asked for anew before each reading. <c>NullChangeToken</c> of
    /// Microsoft.Extensions.FileProviders, or any token that never fires, for an argument that stays as it is.
    /// </summary>
    IChangeToken Watch();
}
