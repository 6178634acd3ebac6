using ArgumentGraph.Watching;
using Microsoft.Extensions.Configuration;

namespace ArgumentGraph.AspNetCore.Configuration;

/// <summary>Reads what is watched and what is served from one section of an application's configuration.</summary>
internal sealed class ServingOptionsBinder(IConfiguration section) : WatchOptionsBinder<ArgumentGraphOptions>(section)
{
    protected override IEnumerable<(string Name, Action<ArgumentGraphOptions, IConfigurationSection> Read)> Keys =>
    [
        ("Title", (options, key) => Set(key, text => options.Title = text, "a text")),
        .. base.Keys,
        ("FrameAncestors", (options, key) =>
            Set(key, text => options.FrameAncestors = text, "sources separated by blanks, for example 'self' https://wiki.example")),
        ("MaximumWhatIfElements", (options, key) => SetNumber(key, value => options.MaximumWhatIfElements = value, least: 1)),
        ("MaximumRequestBytes", (options, key) => SetNumber(key, value => options.MaximumRequestBytes = value, least: 1)),
        ("MaximumListeners", (options, key) => SetNumber(key, value => options.MaximumListeners = value, least: 0)),
    ];
}
