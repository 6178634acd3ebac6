using ArgumentGraph.Rendering.Tests.Browser;
using Microsoft.Playwright;

namespace ArgumentGraph.AspNetCore.Tests.Browser;

/// <summary>Texts full of markup, and what must be true of a page that shows them.</summary>
internal static class HostileTexts
{
    public static readonly string[] All =
    [
        "<script>window.hit=1</script>", "</script><script>window.hit=1</script>", "<img src=x onerror=window.hit=1>", "\" onload=\"window.hit=1",
        "' onclick='window.hit=1'", "]]><svg onload=window.hit=1>",
        "<!-- <script>window.hit=1</script>", "{{title}}{{script}}{{body}}", "&lt;b&gt;&#60;i&#62;", "</style><script>window.hit=1</script>",
        "</title><script>window.hit=1</script>", "\u202Eevil\u202C\u2066x",
        "a\u0000b\u0007c\u001B[31m", "${window.hit=1}`\\", "javascript:window.hit=1", "</main></article><iframe srcdoc=\"<script>parent.hit=1</script>\">",
    ];

    /// <summary>Sources that must not become links.</summary>
    public static readonly string[] Links =
    [
        "javascript:window.hit=1", "JaVaScRiPt:window.hit=1", " javascript:window.hit=1", "java\tscript:window.hit=1", "javascript&colon;window.hit=1",
        "data:text/html,<script>window.hit=1</script>", "data:text/html;base64,PHNjcmlwdD53aW5kb3cuaGl0PTE8L3NjcmlwdD4=", "vbscript:msgbox(1)",
        "file:///etc/passwd",
        "//elsewhere.example/x", "\\\\elsewhere.example\\x", "blob:https://elsewhere.example/1", "view-source:https://elsewhere.example/",
    ];

    /// <summary>Nothing ran, nothing was put in, no link leads to anything but a page, and the browser has nothing to complain of.</summary>
    public static async Task ShouldBeHarmless(this Chromium chromium, IPage page, string address)
    {
        (await page.EvaluateAsync<bool>(
            "window.hit === undefined && document.querySelectorAll('iframe, img, object, embed, base, form[action], meta[http-equiv=refresh], "
            + "[onload], [onclick], [onerror], [onmouseover], [onfocus]').length === 0"))
            .Should().BeTrue("{0} holds nothing that runs", address);
        (await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('a')].flatMap(link => [link.getAttribute('href'), link.getAttribute('xlink:href')]).filter(href => {
                const to = href === null ? null : new URL(href, document.baseURI);
                return to && !(to.origin === location.origin && /^https?:$/.test(to.protocol)) && !/^(https?:\/\/|mailto:)/.test(href);
            })
            """))
            .Should().BeEmpty("{0} leads nowhere else", address);
        chromium.Complaints.Should().BeEmpty("of {0}", address);
    }
}
