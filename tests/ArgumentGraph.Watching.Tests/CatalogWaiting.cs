namespace ArgumentGraph.Watching.Tests;

internal static class CatalogWaiting
{
    /// <summary>Waits until a catalog is as it shall be.</summary>
    public static async Task Until(this ArgumentCatalog catalog, Func<ArgumentCatalog, bool> isSo)
    {
        using var end = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            Task changed = catalog.NextChange();
            if (isSo(catalog))
            {
                return;
            }

            await changed.WaitAsync(end.Token);
        }
    }
}
