-- wrk: posts the file that $BODY names, as JSON; "-" stands for a GET. With VARY=1 every request differs from all others in its white
-- space, so that no solution is at hand. With PAUSE each connection waits so many milliseconds before it asks again. At the end: requests
-- a second, and p50 and p99 of the times of answers, in microseconds.
local name = os.getenv("BODY")
if name ~= "-" then
    local file = assert(io.open(name))
    local body = file:read("*a")
    file:close()

    wrk.method = "POST"
    wrk.headers["Content-Type"] = "application/json"
    wrk.body = body

    if os.getenv("VARY") == "1" then
        local count = os.time() % 1000 * 1000000
        request = function()
            count = count + 1
            local blanks, rest = {}, count
            while rest > 0 do
                blanks[#blanks + 1] = rest % 2 == 0 and " " or "\t"
                rest = math.floor(rest / 2)
            end
            return wrk.format(nil, nil, nil, body .. table.concat(blanks))
        end
    end
end

local pause = tonumber(os.getenv("PAUSE"))
if pause then
    delay = function() return pause end
end

done = function(summary, latency)
    io.write(string.format("figures %d %d %d\n", summary.requests / summary.duration * 1e6, latency:percentile(50), latency:percentile(99)))
end
